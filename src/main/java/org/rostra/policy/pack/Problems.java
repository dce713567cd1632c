package org.rostra.policy.pack;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of a pack, so that all are told at once. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void add(Problem.Where where, Problem.Kind kind, Object... arguments) {
        found.add(new Problem(where, kind, List.of(arguments)));
    }

    /** Ends the reading if anything is wrong. */
    void stopIfAny() {
        if (!found.isEmpty()) {
            throw new BadPack(found);
        }
    }
}
