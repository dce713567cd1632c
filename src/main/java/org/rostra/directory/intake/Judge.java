package org.rostra.directory.intake;

import java.util.List;
import org.rostra.ledger.Act;
import org.rostra.sheets.Row;

/**
 * Tells for each row of a list what it would do to the directory as it is now, and does it. Judging the same rows again
 * before writing gives the same verdicts unless the directory has changed.
 */
interface Judge<E> {
    ListKind kind();

    Difference<E> judge(Heading heading, List<Row> rows, Extent extent);

    /** Writes what was judged, and tells what came of it. */
    Effect write(Act act, List<Judged<E>> judged, Extent extent);
}
