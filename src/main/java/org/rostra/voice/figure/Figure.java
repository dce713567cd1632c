package org.rostra.voice.figure;

import java.time.YearMonth;
import org.rostra.voice.Opinion;

/**
 * Opinions of one kind that came in one month.
 *
 * @param inTime   answered within their terms
 * @param late     answered late, or still owed after their day
 * @param reopened called insufficient and taken up again
 */
public record Figure(YearMonth month, Opinion.Kind kind, int received, int inTime, int late, int reopened) {
    /** Those whose day has not come. */
    public int running() {
        return received - inTime - late;
    }

    static Figure sum(YearMonth month, Opinion.Kind kind, Iterable<Figure> figures) {
        int[] sum = new int[4];
        for (Figure one : figures) {
            sum[0] += one.received;
            sum[1] += one.inTime;
            sum[2] += one.late;
            sum[3] += one.reopened;
        }
        return new Figure(month, kind, sum[0], sum[1], sum[2], sum[3]);
    }
}
