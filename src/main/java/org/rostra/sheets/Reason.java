package org.rostra.sheets;

import java.util.Locale;

/** Why a file is refused. The bundle holds for each what is wrong and what to do next. */
public enum Reason {
    EMPTY_FILE, FILE_TOO_LARGE, UNSUPPORTED_FORMAT, NOT_XLSX, EXTENSION_MISMATCH, ENCRYPTED,
    DAMAGED_ARCHIVE, DAMAGED_PART, MISSING_PART, FORBIDDEN_XML,
    DUPLICATE_ENTRY, OVERLAPPING_ENTRIES, UNSAFE_ENTRY_NAME, NESTED_ARCHIVE,
    TOO_MANY_ENTRIES, ENTRY_TOO_LARGE, ENTRIES_TOO_LARGE, COMPRESSION_BOMB,
    MACROS, ACTIVE_CONTENT, EMBEDDED_OBJECT, EXTERNAL_LINK, EXTERNAL_FORMULA,
    TOO_MANY_SHEETS, TOO_MANY_ROWS, TOO_MANY_COLUMNS, TOO_MANY_CELLS, CELL_TOO_LONG, SHARED_TEXT_TOO_LARGE,
    ROWS_OUT_OF_ORDER,
    NO_VISIBLE_SHEET, UNKNOWN_ENCODING, NUL_CHARACTER, UNCLOSED_QUOTE, TEXT_AFTER_QUOTE, TOO_SLOW;

    /** The bundle key of what is wrong: {0} file name, {1} the part in words, {2} and on the further arguments. */
    public String key() {
        return "sheets.refused." + kebab();
    }

    /** The bundle key of what the person can do now. */
    public String nextStepKey() {
        return "sheets.next." + kebab();
    }

    private String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
