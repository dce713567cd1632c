package org.rostra.directory.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Says;
import org.rostra.ledger.Entry;
import org.rostra.sheets.Row;

/**
 * A row and what becomes of it.
 *
 * @param reason  why it is refused
 * @param arguments what fills the reason's sentence
 * @param entry   what would be written; nothing for a refused or unchanged row
 */
record Judged<E>(Row row, Verdict verdict, @Nullable Says reason, List<String> arguments, @Nullable Warning warning,
        @Nullable E entry) {
    /** Where the line of the ledger comes from. */
    Entry from(Entry line) {
        return line.with("row", row.number());
    }

    static <E> Judged<E> refused(Row row, DirectoryRefused why) {
        return new Judged<>(row, Verdict.REFUSED, why.reason(), why.arguments(), null, null);
    }

    static <E> Judged<E> of(Row row, Verdict verdict, @Nullable Warning warning, E entry) {
        return new Judged<>(row, verdict, null, List.of(), warning, verdict == Verdict.UNCHANGED ? null : entry);
    }
}
