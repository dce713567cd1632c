package org.rostra.policy;

/** What the pack must give for a rule. */
public enum ValueKind {
    NONE, TERM, COUNT, PATTERN, NAME_FORMS, HOURS, LADDER
}
