package org.rostra.review;

import org.rostra.review.dossier.Dossier;

/** A review on a list, with its dossier; {@code mine} where the person who looks may take the next step. */
public record Line(Review review, Dossier dossier, boolean mine) {
    /** How it was seen, for a form. */
    public String key() {
        return review.id() + ":" + review.version();
    }
}
