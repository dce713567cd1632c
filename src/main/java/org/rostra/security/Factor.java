package org.rostra.security;

/** What a person has shown to be himself. */
public enum Factor {
    PASSWORD,
    /** Nothing at all: only in a demonstration, where all people are invented. */
    DEMO
}
