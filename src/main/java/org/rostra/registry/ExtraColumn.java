package org.rostra.registry;

import org.jspecify.annotations.Nullable;
import org.rostra.web.Texts;

/** A column that came with the office's own workbook and that nobody mapped: shown under its own header. */
public record ExtraColumn(String header) implements Column {
    static final String PREFIX = "extra:";

    @Override
    public String id() {
        return PREFIX + header;
    }

    @Override
    public String label(Texts t) {
        return header;
    }

    @Override
    public @Nullable String value(AccountLine line, AccountWords words) {
        return line.account().extra().get(header);
    }
}
