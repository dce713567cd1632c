package org.rostra.sheets.xlsx;

import java.util.Locale;

/** One entry of an archive as its directory describes it; {@code data} is the offset of the packed bytes. */
record Entry(String name, int method, int flags, long crc, long packed, long size, long header, long data) {
    static final int STORED = 0;
    static final int DEFLATED = 8;

    boolean encrypted() {
        return (flags & 1) != 0;
    }

    boolean folder() {
        return name.endsWith("/");
    }

    Entry at(long offset) {
        return new Entry(name, method, flags, crc, packed, size, header, offset);
    }

    /** Names in a package differ by more than case. */
    String folded() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether unpacking it by this name could leave a folder, or the name hides something. */
    boolean unsafe() {
        return name.isEmpty() || name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0
                || name.matches("(?s)[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?");
    }
}
