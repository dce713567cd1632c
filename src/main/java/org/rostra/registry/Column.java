package org.rostra.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.web.Texts;

/** A column of the register, on the page and in an export: one of the register's own, or one of the office's workbook. */
public sealed interface Column permits AccountColumn, ExtraColumn {
    /** Its name in addresses, forms and the stored choice. */
    String id();

    String label(Texts t);

    /** The value in words, or as a day: what the page shows and the export writes. */
    @Nullable
    Object value(AccountLine line, AccountWords words);

    /** The value as the page shows it; empty where there is none. */
    default String shown(AccountLine line, AccountWords words) {
        Object value = value(line, words);
        return switch (value) {
            case null -> "";
            case LocalDate day -> words.t().date(day);
            default -> value.toString();
        };
    }

    /** The column of an id; empty for one that there is no longer. */
    static Optional<Column> find(String id) {
        return id.startsWith(ExtraColumn.PREFIX)
                ? Optional.of(new ExtraColumn(id.substring(ExtraColumn.PREFIX.length())))
                : AccountColumn.find(id).map(column -> column);
    }
}
