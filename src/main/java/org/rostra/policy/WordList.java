package org.rostra.policy;

import java.util.List;
import java.util.Optional;
import org.rostra.ledger.ClauseId;

/** A list of choices, usual phrases or points that the institution keeps. */
public record WordList(String id, Wording title, List<Entry> entries) {
    /** One line of the list, with the clause it rests on if it rests on one. */
    public record Entry(String id, Wording text, Optional<ClauseId> clause) {}
}
