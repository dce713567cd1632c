package org.rostra.directory.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Says;
import org.rostra.policy.Argument;
import org.rostra.sheets.Row;

/** Rows of a list that have one number: the same row again counts once; what contradicts itself is refused, all of it. */
final class Repeats {
    private final Map<Integer, DirectoryRefused> refused = new HashMap<>();
    private final Map<Integer, Integer> earlier = new HashMap<>();

    Repeats(Heading heading, Map<String, List<Row>> byNumber) {
        byNumber.forEach((number, rows) -> {
            if (rows.size() > 1) {
                compare(heading, number, rows);
            }
        });
    }

    private void compare(Heading heading, String number, List<Row> rows) {
        Row first = rows.getFirst();
        List<Row> others = rows.subList(1, rows.size());
        if (others.stream().allMatch(row -> same(heading, row, first))) {
            others.forEach(row -> earlier.put(row.number(), first.number()));
            return;
        }
        boolean named = rows.stream().map(row -> heading.text(row, Field.NAME)).distinct().count() > 1;
        for (Row row : rows) {
            Row other = row == first ? others.getFirst() : first;
            refused.put(row.number(), DirectoryRefused.of(named ? Says.NUMBER_TWO_NAMES : Says.ROW_TWICE,
                    new Argument.Text(number), new Argument.Count(other.number())));
        }
    }

    /** True if the two rows say the same of one number. */
    static boolean same(Heading heading, Row one, Row other) {
        return said(heading, one).equals(said(heading, other));
    }

    /** All that is read of the row; what else stands in it, like a serial number, tells nothing. Its number is told already. */
    private static List<String> said(Heading heading, Row row) {
        return heading.columns().keySet().stream().filter(field -> field != Field.NUMBER)
                .map(field -> heading.text(row, field)).toList();
    }

    /** @throws DirectoryRefused if another row says something else of the same number */
    void require(Row row) {
        DirectoryRefused why = refused.get(row.number());
        if (why != null) {
            throw why;
        }
    }

    /** The earlier row that says the same. */
    OptionalInt earlier(Row row) {
        Integer at = earlier.get(row.number());
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }
}
