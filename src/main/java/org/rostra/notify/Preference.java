package org.rostra.notify;

import java.util.Locale;

/** How somebody wants to be told. */
public record Preference(Digest digest, Locale language) {
    /** What holds for who has chosen nothing. */
    public static final Preference DEFAULT = new Preference(Digest.WEEKLY, Locale.SIMPLIFIED_CHINESE);

    /** How often what is owed is told together. */
    public enum Digest {
        DAILY, WEEKLY, NONE
    }
}
