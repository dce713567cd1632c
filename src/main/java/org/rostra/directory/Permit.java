package org.rostra.directory;

import java.util.Set;
import java.util.UUID;
import org.rostra.ledger.Act;

/**
 * Seam: whether an act may pass. The directory stands below the matrix of access and asks upwards; every command of the
 * directory does so first, within its transaction.
 */
public interface Permit {
    /** What is asked for. */
    enum What {
        READ, MAINTAIN, INVITE, APPOINT,
        /** Gives the second word to a list that ends very much. */
        AGREE,
        /** Enters oneself by the one-time link to a first seat. */
        FOUND
    }

    /** Lets the act pass and claims its operation where it changes something, or throws. */
    void check(Act act, What what);

    /** True if the act would pass; for buttons and for what is shown unmasked. */
    boolean may(Act act, What what);

    /** Who holds a seat of administration. */
    Set<UUID> administrators();

    /** True if the person holds a seat of administration: then he holds no office. */
    default boolean administers(UUID person) {
        return administrators().contains(person);
    }
}
