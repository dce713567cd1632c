package org.rostra.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One cell as a person sees it.
 *
 * @param raw the text before trimming: numbers in plain digits, dates in ISO form, the last computed value of a formula
 * @param formula the value was computed when the file was last saved; empty if it never was
 * @param merged the value is repeated from the first cell of a merged area
 */
public record Cell(Kind kind, String raw, boolean formula, boolean merged) {
    /** What the file says the value is. Separated text holds texts only. */
    public enum Kind {
        EMPTY, TEXT, NUMBER, DATE, BOOLEAN, ERROR
    }

    public static final Cell EMPTY = new Cell(Kind.EMPTY, "", false, false);

    public static Cell text(String raw) {
        return raw.isEmpty() ? EMPTY : new Cell(Kind.TEXT, raw, false, false);
    }

    public static Cell of(Kind kind, String raw) {
        return raw.isEmpty() ? EMPTY : new Cell(kind, raw, false, false);
    }

    public Cell computed() {
        return new Cell(kind, raw, true, merged);
    }

    public Cell repeated() {
        return new Cell(kind, raw, formula, true);
    }

    /** The text without spaces around it: ordinary, full-width, no-break, zero-width and line breaks. */
    public String text() {
        int from = 0;
        int to = raw.length();
        while (from < to && isSpace(raw.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(raw.charAt(to - 1))) {
            to--;
        }
        return raw.substring(from, to);
    }

    /** Whether nothing is seen in it. */
    public boolean blank() {
        return text().isEmpty();
    }

    /** The day, where the cell holds a date, with or without a time. */
    public Optional<LocalDate> date() {
        if (kind != Kind.DATE || raw.length() < 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(raw.substring(0, 10)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static boolean isSpace(char character) {
        return character <= ' ' || character == '\u00a0' || character == '\u200b' || character == '\ufeff'
                || Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
