package org.rostra.policy;

import org.rostra.calendar.Term;
import org.rostra.ledger.ClauseId;

/** How long records of a kind are kept. */
public record Retention(String id, Wording text, Term term, ClauseId clause) {}
