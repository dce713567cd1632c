package org.rostra.print;

/**
 * Why a template cannot be used.
 *
 * @param where the name or the place that is meant
 */
public record TemplateFault(Kind kind, String where) {
    /** What is wrong. */
    public enum Kind {
        /** No Word file that can be opened. */
        UNREADABLE,
        /** Braces that are opened and not closed. */
        UNCLOSED,
        /** A name that no field has. */
        UNKNOWN,
        /** No name at all. */
        EMPTY
    }
}
