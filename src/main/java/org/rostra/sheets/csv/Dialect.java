package org.rostra.sheets.csv;

import java.io.IOException;
import java.io.StringReader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rostra.sheets.Format;
import org.rostra.sheets.Source;
import org.rostra.sheets.UnreadableSheet;

/**
 * How the fields of a text are told apart.
 *
 * @param named the first line says so ({@code sep=;}) and holds nothing else
 */
record Dialect(char separator, boolean quoted, boolean named) {
    private static final int ENOUGH_RECORDS = 200;

    private record Guess(char separator, int columns, double share) {}

    /** Judges by the beginning of the text: the separator that cuts the largest share of records into equally many fields. */
    static Dialect of(String beginning, Format format, Source source) {
        if (beginning.regionMatches(true, 0, "sep=", 0, 4) && beginning.length() > 4
                && (beginning.length() == 5 || beginning.charAt(5) == '\r' || beginning.charAt(5) == '\n')) {
            return new Dialect(beginning.charAt(4), true, true);
        }
        char usual = format == Format.TSV ? '\t' : ',';
        char best = Stream.of(usual, ',', '\t', ';').distinct().map(each -> guess(beginning, each, source))
                .filter(guess -> guess.columns > 1)
                .max(Comparator.comparingDouble(Guess::share).thenComparingInt(Guess::columns)
                        .thenComparing(guess -> guess.separator == usual))
                .map(Guess::separator).orElse(usual);
        return new Dialect(best, true, false);
    }

    private static Guess guess(String beginning, char separator, Source source) {
        Map<Integer, Integer> widths = new HashMap<>();
        try (CsvRecords records = new CsvRecords(new StringReader(beginning), new Dialect(separator, true, false),
                source)) {
            for (int count = 0; count < ENOUGH_RECORDS; count++) {
                List<String> record = records.next();
                if (record == null) {
                    break;
                }
                widths.merge(record.size(), 1, Integer::sum);
            }
        } catch (UnreadableSheet | IOException notThisWay) {
            // What was counted up to here still speaks for or against the separator.
        }
        int total = widths.values().stream().mapToInt(Integer::intValue).sum();
        return widths.entrySet().stream().filter(width -> width.getKey() > 1)
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(width -> new Guess(separator, width.getKey(), (double) width.getValue() / total))
                .orElse(new Guess(separator, 1, 0));
    }

    /** Tab-separated text is often written without any quoting; a quotation mark is then a character like others. */
    Dialect unquoted() {
        return new Dialect(separator, false, named);
    }
}
