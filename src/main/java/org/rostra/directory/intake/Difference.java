package org.rostra.directory.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a list would do to the directory.
 *
 * @param rows    the rows of the list in their order, and behind them what a complete list lacks
 * @param covered how many people, or appointments, of the directory it covers
 */
record Difference<E>(List<Judged<E>> rows, int covered) {
    /** Of a list that covers nothing. */
    static <E> Difference<E> of(List<Judged<E>> rows) {
        return new Difference<>(rows, 0);
    }

    Map<Verdict, Integer> counts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        rows.forEach(row -> counts.merge(row.verdict(), 1, Integer::sum));
        return counts;
    }
}
