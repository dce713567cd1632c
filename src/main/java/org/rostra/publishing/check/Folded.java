package org.rostra.publishing.check;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rostra.text.Normalised;

/**
 * A text in the form in which it is searched: half-width, lower case, simplified, dashes and spaces alike, nothing invisible.
 * As nearly every character becomes one character, places need a map of their own only where something was taken out.
 */
final class Folded {
    /** Taken out, or to be looked at as a pair. */
    private static final char SPECIAL = 0;
    private static final char[] TABLE = table();

    final char[] text;
    private final String source;
    private final int @Nullable [] starts;

    private Folded(String source, char[] text, int @Nullable [] starts) {
        this.source = source;
        this.text = text;
        this.starts = starts;
    }

    static Folded of(String source) {
        char[] text = source.toCharArray();
        for (int i = 0; i < text.length; i++) {
            char folded = TABLE[text[i]];
            if (folded == SPECIAL) {
                return special(source, text, i);
            }
            text[i] = folded;
        }
        return new Folded(source, text, null);
    }

    /** A term as it is looked for. */
    static String term(String term) {
        return new String(of(term.strip()).text);
    }

    private static Folded special(String source, char[] text, int from) {
        int[] starts = new int[text.length + 1];
        Arrays.setAll(starts, i -> i);
        int length = from;
        for (int at = from; at < source.length();) {
            int codePoint = source.codePointAt(at);
            int size = Character.charCount(codePoint);
            char folded = size == 2 ? pair(codePoint) : TABLE[codePoint];
            if (folded != SPECIAL) {
                starts[length] = at;
                text[length++] = folded;
            } else if (size == 2) {
                for (int half = 0; half < 2; half++) {
                    starts[length] = at + half;
                    text[length++] = source.charAt(at + half);
                }
            }
            at += size;
        }
        starts[length] = source.length();
        return new Folded(source, Arrays.copyOf(text, length), starts);
    }

    int length() {
        return text.length;
    }

    /** Where in the source a place of the folded text begins. */
    int start(int at) {
        return starts == null ? at : starts[at];
    }

    /** Where in the source what ends before {@code at} ends: invisible characters behind it stay outside. */
    int end(int at) {
        if (starts == null || at == 0) {
            return at;
        }
        int last = starts[at - 1];
        boolean pair = Character.isHighSurrogate(source.charAt(last)) && last + 1 < source.length()
                && starts[at] != last + 1;
        return last + (pair ? 2 : 1);
    }

    String found(int from, int to) {
        return source.substring(start(from), end(to));
    }

    String part(int from, int to) {
        int begin = Math.max(0, Math.min(from, text.length));
        return new String(text, begin, Math.max(0, Math.min(text.length, to) - begin));
    }

    /** The character, or a space beyond either end. */
    char at(int index) {
        return index < 0 || index >= text.length ? ' ' : text[index];
    }

    char before(int index) {
        return at(index - 1);
    }

    /** The character as it was written. */
    char written(int index) {
        return source.charAt(start(index));
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean letter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static char pair(int codePoint) {
        String folded = Normalised.text(Character.toString(codePoint));
        return folded.length() == 1 ? folded.charAt(0) : SPECIAL;
    }

    private static char[] table() {
        char[] table = new char[0x10000];
        for (char c = 0; c < 0xffff; c++) {
            table[c] = fold(c);
        }
        return table;
    }

    private static char fold(char c) {
        if (c == '\n' || c == '\r' || c == '\t') {
            return c;
        }
        if (Character.isSurrogate(c) || c == 0 || Character.isIdentifierIgnorable(c)) {
            return SPECIAL;
        }
        if (Character.isSpaceChar(c)) {
            return ' ';
        }
        if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212') {
            return '-';
        }
        if (c >= 0x2e80 || c < 0x250 || c >= 0x2100 && c < 0x2400) {
            String folded = Normalised.text(String.valueOf(c));
            return folded.length() == 1 ? folded.charAt(0) : c;
        }
        return c;
    }
}
