package org.rostra.review.dossier;

/** How much it weighs, as the pack lists it. */
public enum Weight {
    /** Makes the account fail by itself, once a person decides so. */
    VETO("review-vetoes"),
    /** Is looked at one by one. */
    ATTENTION("review-attention"),
    /** Is shown, and nothing more. */
    ADVICE("review-advice");

    private final String list;

    Weight(String list) {
        this.list = list;
    }

    String list() {
        return list;
    }

    /** True where a screenful cannot be signed over it. */
    public boolean exceptional() {
        return this != ADVICE;
    }
}
