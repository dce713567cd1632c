package org.rostra.policy;

/** A way in which a name on a platform can carry the institution's. */
public enum NameForm {
    FULL, SHORT, LATIN, HISTORICAL, UNIT
}
