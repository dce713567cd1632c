package org.rostra.access;

import java.util.List;
import java.util.UUID;

/**
 * How far a person sees in a list, as parameters of its query: everything, or what belongs to these units (with all
 * below them), or what the person has a part in.
 *
 * @param held what the person holds, for lists in which an office has a part
 */
public record Sight(boolean everything, UUID[] units, UUID person, List<Held> held) {
    private static final UUID NOBODY = new UUID(0, 0);

    static Sight all() {
        return new Sight(true, new UUID[0], NOBODY, List.of());
    }

    static Sight none() {
        return new Sight(false, new UUID[0], NOBODY, List.of());
    }
}
