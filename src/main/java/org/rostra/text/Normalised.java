package org.rostra.text;

import java.util.Arrays;

/**
 * A text in the one form in which texts are compared: compatibility forms unfolded (full-width to half-width), lower case,
 * simplified characters, nothing invisible. Each character remembers where in the source it came from and what was done
 * to it, so that a finding can be shown in the text as it was written.
 *
 * <p>
 * Normalising twice changes nothing. Rare and supplementary characters, and those of the private use areas, stay.
 */
public final class Normalised {
    static final byte GAP = 1;
    static final byte WIDE = 2;
    static final byte VARIANT = 4;
    static final byte UPPER = 8;

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final byte[] marks;

    Normalised(String text, int[] starts, int[] ends, byte[] marks) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.marks = marks;
    }

    /** For reading and searching: words stay apart by a single space, punctuation stays. */
    public static Normalised of(String source) {
        return Folding.stable(source, false);
    }

    /** For telling names apart: letters and digits only. */
    public static Normalised compact(String source) {
        return Folding.stable(source, true);
    }

    /** Short for {@code of(source).text()}. */
    public static String text(String source) {
        return of(source).text;
    }

    /** Short for {@code compact(source).text()}: two names with the same key read the same. */
    public static String key(String source) {
        return compact(source).text;
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** Where in the source the character at {@code index} begins. */
    public int startInSource(int index) {
        return starts[index];
    }

    /** Where in the source the character at {@code index} ends (exclusive). */
    public int endInSource(int index) {
        return ends[index];
    }

    /** True where something (a separator, an invisible character) stood before the character and was taken out. */
    public boolean gapBefore(int index) {
        return is(index, GAP);
    }

    /** True where the source had a compatibility form, such as a full-width letter. */
    public boolean wide(int index) {
        return is(index, WIDE);
    }

    /** True where the source had a traditional or variant character. */
    public boolean variant(int index) {
        return is(index, VARIANT);
    }

    /** True where the source had a capital letter. */
    public boolean upper(int index) {
        return is(index, UPPER);
    }

    private boolean is(int index, byte mark) {
        return (marks[index] & mark) != 0;
    }

    /** This text as the source of {@code next}: offsets and marks lead back to the first source. */
    Normalised then(Normalised next) {
        int[] firsts = Arrays.stream(next.starts).map(i -> starts[i]).toArray();
        int[] lasts = Arrays.stream(next.ends).map(i -> ends[i - 1]).toArray();
        byte[] both = next.marks.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] |= marks[next.starts[i]];
        }
        return new Normalised(next.text, firsts, lasts, both);
    }

    @Override
    public String toString() {
        return text;
    }
}
