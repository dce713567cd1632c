package org.rostra.archive;

import java.util.Locale;

/** Why no package is made or given out. */
public enum Why {
    /** The matter is not concluded, or nothing of it is. */
    NOTHING_ENDED,
    /** One of it is being made. */
    AT_WORK,
    /** Its file is no longer here, or no longer what was made. */
    FILE_GONE;

    String key() {
        return "archive.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
