package org.rostra.security;

import java.util.List;
import java.util.UUID;

/** Seam: the people as whom a visitor of a demonstration may look around. Supplied only in a demonstration. */
public interface DemoPeople {
    /**
     * One of them.
     *
     * @param roleKey the role in words, as a key of the bundles
     */
    record DemoPerson(UUID person, String roleKey, String name) {}

    List<DemoPerson> people();
}
