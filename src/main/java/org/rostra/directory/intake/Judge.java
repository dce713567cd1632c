package org.rostra.directory.intake;

import java.time.LocalDate;
import java.util.List;
import org.rostra.ledger.Entry;
import org.rostra.sheets.Row;

/**
 * Tells for each row of a list what it would do to the directory as it is now, and does it. Judging the same rows again
 * before writing gives the same verdicts unless the directory has changed.
 */
interface Judge<E> {
    ListKind kind();

    /** @param day the day on which the list was brought */
    List<Judged<E>> judge(Heading heading, List<Row> rows, LocalDate day);

    /** Writes what was judged added or changed, and tells what the ledger is to hold of each. */
    List<Entry> write(List<Judged<E>> judged, LocalDate day);
}
