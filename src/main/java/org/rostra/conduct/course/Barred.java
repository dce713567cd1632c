package org.rostra.conduct.course;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A move that may not be made: held back by a guard, or not what comes next. */
public final class Barred extends RuntimeException {
    private final transient @Nullable Guard guard;

    Barred(@Nullable Guard guard) {
        super(guard == null ? "not what comes next" : guard.name());
        this.guard = guard;
    }

    /** What holds it back; nothing where it is simply not what comes next. */
    public Optional<Guard> guard() {
        return Optional.ofNullable(guard);
    }
}
