package org.rostra.publishing.check;

import java.util.Locale;

/** What a hint is about. */
public enum HintKind {
    IDENTITY_NUMBER, MOBILE_NUMBER, LANDLINE_NUMBER, BANK_CARD, OWN_NUMBER, MAIL_ADDRESS, OLD_NAME, UNKNOWN_NAME,
    WORD_CONFUSION, ADVERTISING, LINK, SOURCE_MISSING, PICTURE_WITHOUT_TEXT, OWN_TERM;

    /** As it is written in ids, data and keys: {@code old-name}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
