package org.rostra.access;

import java.util.Set;
import java.util.UUID;
import org.rostra.ledger.Subject;

/** Seam: how a person stands to one subject of a kind. Supplied by the module that owns the subject. */
public interface Relations {
    /** The kind of subject this answers for. */
    String kind();

    /** The action that reads such a subject: who may not do it, to him the subject is not there. */
    Action reading();

    /** Relational positions of the person towards the subject; empty where there is no such subject. */
    Set<Position> positions(UUID person, Subject subject);
}
