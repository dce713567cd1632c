package org.rostra.groups.many;

import java.util.UUID;
import org.rostra.policy.Refused;

/** One row of many was refused while all were entered: nothing of them stands. */
public final class RowRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UUID unit;
    private final transient Refused problem;

    RowRefused(UUID unit, Refused problem) {
        super(problem);
        this.unit = unit;
        this.problem = problem;
    }

    /** The row, as a fault of it. */
    public ClassFault fault() {
        return new ClassFault(unit, problem);
    }
}
