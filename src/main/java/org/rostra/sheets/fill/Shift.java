package org.rostra.sheets.fill;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What becomes of references when rows were filled in: what pointed below moves down, what ended among the free rows
 * ends with the last row that was filled.
 *
 * @param first  the first free row
 * @param footer the first row below them; {@link Integer#MAX_VALUE} where there is none
 * @param last   the last row that was filled
 */
record Shift(int first, int footer, int last) {
    private static final String REFERENCE = "(\\$?[A-Z]{1,3}\\$?)(\\d{1,7})(?:(:\\$?[A-Z]{1,3}\\$?)(\\d{1,7}))?(?![\\w(.!])";
    private static final Pattern HERE = Pattern.compile("(?<![\\w.$!':])" + REFERENCE);

    int extra() {
        return footer == Integer.MAX_VALUE ? 0 : Math.max(0, last + 1 - footer);
    }

    int row(int row) {
        return row >= footer ? row + extra() : row;
    }

    /** Areas as attributes list them; a single cell of the first row stood for all of them. */
    String areas(String written) {
        return Arrays.stream(written.strip().split("\\s+")).map(one -> Span.of(one)
                .map(span -> span.rows(row(span.top()), end(span.bottom())).text()).orElse(one))
                .collect(Collectors.joining(" "));
    }

    /** A formula of the same sheet. */
    String formula(String written) {
        return outsideQuotes(written, HERE);
    }

    /** A formula that names the sheet before each reference. */
    String elsewhere(String written, String sheet) {
        String quoted = Pattern.quote("'" + sheet.replace("'", "''") + "'!") + "|" + Pattern.quote(sheet + "!");
        return Pattern.compile("(?<=" + quoted + ")" + REFERENCE).matcher(written).replaceAll(this::moved);
    }

    private String outsideQuotes(String written, Pattern pattern) {
        String[] pieces = written.split("\"", -1);
        for (int at = 0; at < pieces.length; at += 2) {
            pieces[at] = pattern.matcher(pieces[at]).replaceAll(this::moved);
        }
        return String.join("\"", pieces);
    }

    private String moved(MatchResult found) {
        int from = row(Integer.parseInt(found.group(2)));
        String text = found.group(1) + from;
        return Matcher.quoteReplacement(found.group(3) == null
                ? text
                : text + found.group(3) + end(Integer.parseInt(found.group(4))));
    }

    private int end(int row) {
        return row >= first && row < footer ? Math.max(row, last) : row(row);
    }

    /** A formula copied down by so many rows. */
    static String down(String written, int rows) {
        String[] pieces = written.split("\"", -1);
        for (int at = 0; at < pieces.length; at += 2) {
            pieces[at] = HERE.matcher(pieces[at]).replaceAll(found -> Matcher.quoteReplacement(
                    down(found.group(1), found.group(2), rows) + (found.group(3) == null
                            ? ""
                            : down(found.group(3), found.group(4), rows))));
        }
        return String.join("\"", pieces);
    }

    private static String down(String column, String row, int rows) {
        return column + (column.indexOf('$') > 0 ? row : Integer.toString(Integer.parseInt(row) + rows));
    }
}
