package org.rostra.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an actor may do to one subject at one moment: found out once, asked as often as needed. */
public final class Powers {
    private final Matrix matrix;
    private final Set<Position> held;
    private final @Nullable Action reading;

    Powers(Matrix matrix, Set<Position> held, @Nullable Action reading) {
        this.matrix = matrix;
        this.held = held;
        this.reading = reading;
    }

    public boolean may(Action action) {
        Set<Position> allowed = matrix.allowed(action);
        return held.stream().anyMatch(allowed::contains);
    }

    boolean mayRead() {
        return reading != null && may(reading);
    }

    /**
     * Lets the actor pass, or throws.
     *
     * @throws NotFound  if the subject may not be read either
     * @throws Forbidden if it may be read
     */
    public void check(Action action) {
        if (!may(action)) {
            throw mayRead() ? new Forbidden(action) : new NotFound();
        }
    }
}
