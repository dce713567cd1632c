package org.rostra.registry.scope;

import org.rostra.text.LookAlikes;
import org.rostra.text.Normalised;

/**
 * A name as the judge reads it: letters and digits in one plain form, each with its place in the name as written. A second
 * line, {@link #shape}, has the Latin letters that other letters and digits pass for.
 */
final class Reading {
    /** What letters such as the stroke in 三丶峡 pass for. */
    private static final char SEPARATOR = '.';

    final String source;
    final String text;
    final String shape;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] gaps;

    private Reading(String source, String text, String shape, int[] starts, int[] ends, boolean[] gaps) {
        this.source = source;
        this.text = text;
        this.shape = shape;
        this.starts = starts;
        this.ends = ends;
        this.gaps = gaps;
    }

    static Reading of(String source) {
        Normalised plain = Normalised.compact(source);
        int most = plain.length();
        var text = new StringBuilder(most);
        var shape = new StringBuilder(most);
        int[] starts = new int[most];
        int[] ends = new int[most];
        boolean[] gaps = new boolean[most];
        boolean gap = false;
        for (int i = 0; i < most; i++) {
            char c = plain.text().charAt(i);
            gap |= plain.gapBefore(i);
            char letter = letter(c, source.codePointAt(plain.startInSource(i)));
            if (letter == SEPARATOR) {
                gap = true;
                continue;
            }
            int at = text.length();
            starts[at] = plain.startInSource(i);
            ends[at] = plain.endInSource(i);
            gaps[at] = gap;
            gap = false;
            text.append(letter);
            shape.append((char) LookAlikes.folded(letter));
        }
        return new Reading(source, text.toString(), shape.toString(), starts, ends, gaps);
    }

    int length() {
        return text.length();
    }

    int start(int at) {
        return starts[at];
    }

    int end(int to) {
        return ends[to - 1];
    }

    /** The part of the name as it was written. */
    String written(int from, int to) {
        return source.substring(starts[from], ends[to - 1]);
    }

    /** True at the ends of the name, and where a separator stood. */
    boolean boundary(int at) {
        return at <= 0 || at >= length() || gaps[at];
    }

    boolean latin(int at) {
        char c = text.charAt(at);
        return c >= 'a' && c <= 'z';
    }

    boolean digit(int at) {
        return Character.isDigit(text.charAt(at));
    }

    /** True where the Latin letter was written as a capital. */
    boolean capital(int at) {
        return Character.isUpperCase(source.codePointAt(starts[at]));
    }

    /** What the letter as written passes for decides, since small letters of other scripts look different. */
    private static char letter(char plain, int written) {
        int latin = plain < 0x80 ? plain : LookAlikes.latin(written);
        return latin < 0x80 ? (char) latin : plain;
    }
}
