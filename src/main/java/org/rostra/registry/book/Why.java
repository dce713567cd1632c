package org.rostra.registry.book;

import java.util.Locale;

/** Why a table of another office is not taken, mapped or filled. */
public enum Why {
    NO_FILE, NO_HEADING, NO_NAME, NO_COLUMN, ROW_WRONG, FOOTER_WRONG, DAY_WRONG, NOT_MAPPED;

    String key() {
        return "book.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
