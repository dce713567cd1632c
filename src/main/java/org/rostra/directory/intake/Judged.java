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
 * @param reason    why it is refused
 * @param arguments what fills the sentence of the reason, or of the warning
 * @param entry     what would be written; nothing for a refused or unchanged row
 * @param target    whom it is about, where the directory knows him
 */
record Judged<E>(Row row, Verdict verdict, @Nullable Says reason, List<String> arguments, @Nullable Warning warning,
        @Nullable E entry, @Nullable Target target) {
    /** Where the line of the ledger comes from. */
    Entry from(Entry line) {
        return line.with("row", row.number());
    }

    static <E> Judged<E> refused(Row row, DirectoryRefused why) {
        return new Judged<>(row, Verdict.REFUSED, why.reason(), why.arguments(), null, null, null);
    }

    static <E> Judged<E> of(Row row, Verdict verdict, @Nullable Warning warning, E entry) {
        return new Judged<>(row, verdict, null, List.of(), warning, verdict == Verdict.UNCHANGED ? null : entry, null);
    }

    /** An earlier row says it all: this one does nothing. */
    static <E> Judged<E> repeated(Row row, int earlier) {
        return new Judged<>(row, Verdict.UNCHANGED, null, List.of("" + earlier), Warning.REPEATED, null, null);
    }

    /** What is not on a complete list; it is over. */
    static <E> Judged<E> missing(Row row, Target target) {
        return new Judged<>(row, Verdict.LEAVING, null, List.of(), null, null, target);
    }

    Judged<E> about(@Nullable Target whom) {
        return new Judged<>(row, verdict, reason, arguments, warning, entry, whom);
    }

    Judged<E> warned(Warning hint, String... filled) {
        return new Judged<>(row, verdict, reason, List.of(filled), hint, entry, target);
    }
}
