package org.rostra.procedure;

import java.util.Locale;

/** Which of my matters by the time that is left. */
public enum When {
    TODO, SOON, LATE;

    /** Its name in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
