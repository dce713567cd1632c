package org.rostra.registry;

/** Which of an institution's registered name forms a name carries. */
public enum FormKind {
    FULL, SHORT, LATIN, HISTORICAL, UNIT
}
