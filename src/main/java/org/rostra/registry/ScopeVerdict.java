package org.rostra.registry;

/** Whether a name falls under the institution's regulation; in the order of what weighs more. */
public enum ScopeVerdict {
    /** It carries a registered form. */
    OWN,
    /** It carries a disguised form: it would be taken for the institution's. */
    LOOKALIKE,
    /** A person must look. */
    REVIEW,
    /** It carries no form, or what looks like one belongs to someone or something else. */
    OTHER
}
