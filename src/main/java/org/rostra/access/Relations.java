package org.rostra.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.rostra.ledger.Subject;

/** Seam: how a person stands to one subject of a kind. Supplied by the module that owns the subject. */
public interface Relations {
    /**
     * How somebody stands to a subject.
     *
     * @param common    true where offices that count everywhere count here; false where there is no such subject, or it
     *                  is still private: then only who has a part in it may do anything
     * @param positions relational positions
     */
    record Standing(boolean common, Set<Position> positions) {
        /** Towards a subject that does not exist. */
        public static final Standing NOWHERE = new Standing(false, EnumSet.noneOf(Position.class));
    }

    /** The kind of subject this answers for. */
    String kind();

    /** The action that reads such a subject: who may not do it, to him the subject is not there. */
    Action reading();

    /**
     * How the person stands to the subject.
     *
     * @param asked the positions that matter; of others nothing need be found out
     */
    Standing standing(UUID person, Subject subject, Set<Position> asked);
}
