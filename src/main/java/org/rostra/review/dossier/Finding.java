package org.rostra.review.dossier;

import org.rostra.policy.WordList;
import org.rostra.web.Message;

/**
 * Something that wants a look: what, under which clause, and on which evidence.
 *
 * @param words    the institution's words for it, with the clause
 * @param evidence what it was seen by
 */
public record Finding(Criterion what, Weight weight, WordList.Entry words, Message evidence) {}
