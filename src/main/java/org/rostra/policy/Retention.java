package org.rostra.policy;

import org.rostra.ledger.ClauseId;

/** How long records of a kind are kept. */
public record Retention(String id, Wording text, TermText term, ClauseId clause) {}
