package org.rostra.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/** One pass over a text that builds its {@link Normalised} form; linear in the text. */
final class Folding {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCCasefoldInstance();
    /** More marks than this on one letter is no writing system (the limit of Unicode's stream-safe text). */
    private static final int MOST_MARKS = 30;
    /** A third pass has never been needed; the bound only guards against a table that goes round in circles. */
    private static final int MOST_PASSES = 4;

    private final String source;
    private final boolean compact;
    private final StringBuilder out;
    private int[] starts;
    private int[] ends;
    private byte[] marks;
    private byte pending;
    private boolean plain = true;

    private Folding(String source, boolean compact) {
        this.source = source;
        this.compact = compact;
        this.out = new StringBuilder(source.length());
        this.starts = new int[source.length() + 4];
        this.ends = new int[source.length() + 4];
        this.marks = new byte[source.length() + 4];
    }

    /** Folds until nothing changes: taking a separator out can bring together what composes. */
    static Normalised stable(String source, boolean compact) {
        var folding = new Folding(source, compact);
        Normalised result = folding.fold();
        for (int pass = 1; !folding.plain && pass < MOST_PASSES; pass++) {
            folding = new Folding(result.text(), compact);
            Normalised next = folding.fold();
            if (next.text().equals(result.text())) {
                return result;
            }
            result = result.then(next);
        }
        return result;
    }

    private Normalised fold() {
        int at = 0;
        while (at < source.length()) {
            int codePoint = source.codePointAt(at);
            int end = at + Character.charCount(codePoint);
            if (hidden(codePoint)) {
                pending |= Normalised.GAP;
            } else if (simple(codePoint) && (end == source.length() || simple(source.codePointAt(end)))) {
                boolean upper = codePoint >= 'A' && codePoint <= 'Z';
                emit(upper ? codePoint + 32 : codePoint, at, end, upper ? Normalised.UPPER : 0);
            } else {
                end = cluster(at);
            }
            at = end;
        }
        int length = trimmed();
        return new Normalised(out.substring(0, length), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length),
                Arrays.copyOf(marks, length));
    }

    /** Folds one letter with everything that may compose with it; answers where it ends. */
    private int cluster(int from) {
        plain = false;
        var letters = new StringBuilder();
        int at = from;
        int count = 0;
        while (at < source.length()) {
            int codePoint = source.codePointAt(at);
            if (at > from && NFKC.hasBoundaryBefore(codePoint) && !hidden(codePoint)) {
                break;
            }
            if (!hidden(codePoint) && count++ <= MOST_MARKS) {
                letters.appendCodePoint(bare(codePoint));
            }
            at += Character.charCount(codePoint);
        }
        String written = letters.toString();
        String folded = NFKC.normalize(written);
        String lower = UCharacter.toLowerCase(written);
        int mark = (folded.equals(lower) && bare(source.codePointAt(from)) == source.codePointAt(from)
                ? 0
                : Normalised.WIDE) | (capital(written) ? Normalised.UPPER : 0);
        for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
            emit(folded.codePointAt(i), from, at, mark);
        }
        return at;
    }

    /** A letter in a filled circle or square, which Unicode does not unfold as it does those in empty ones. */
    private static int bare(int codePoint) {
        boolean circled = codePoint >= 0x1f150 && codePoint <= 0x1f169;
        boolean squared = codePoint >= 0x1f170 && codePoint <= 0x1f189;
        return circled || squared ? 'a' + (codePoint - 0x1f150) % 0x20 : codePoint;
    }

    private static boolean capital(String written) {
        int first = written.codePointAt(0);
        return UCharacter.isUUppercase(first);
    }

    private void emit(int codePoint, int start, int end, int mark) {
        if (UCharacter.isUWhiteSpace(codePoint) || compact && !kept(codePoint)) {
            pending |= Normalised.GAP;
            if (!compact && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                append(' ', start, end, mark);
            }
            return;
        }
        int simple = Simplified.of(codePoint);
        int marksHere = mark | pending | (simple == codePoint ? 0 : Normalised.VARIANT);
        pending = 0;
        if (Character.isBmpCodePoint(simple)) {
            append((char) simple, start, end, marksHere);
        } else {
            append(Character.highSurrogate(simple), start, end, marksHere);
            append(Character.lowSurrogate(simple), start, end, marksHere & ~Normalised.GAP);
        }
    }

    private void append(char c, int start, int end, int mark) {
        int at = out.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
            marks = Arrays.copyOf(marks, at * 2);
        }
        starts[at] = start;
        ends[at] = end;
        marks[at] = (byte) mark;
        out.append(c);
    }

    private int trimmed() {
        int length = out.length();
        return length > 0 && out.charAt(length - 1) == ' ' ? length - 1 : length;
    }

    /** Neither composes with a neighbour nor changes beyond its case. */
    private static boolean simple(int codePoint) {
        return codePoint >= 0x20 && codePoint < 0x7f || codePoint >= 0x4e00 && codePoint <= 0x9fff;
    }

    private static boolean kept(int codePoint) {
        return UCharacter.isLetterOrDigit(codePoint) || UCharacter.getType(codePoint) == UCharacterCategory.PRIVATE_USE
                || codePoint >= 0x20000 && codePoint < 0x40000;
    }

    /** Not seen on the screen: controls, format characters, fillers, halves of broken pairs. */
    private static boolean hidden(int codePoint) {
        if (simple(codePoint) || UCharacter.isUWhiteSpace(codePoint)) {
            return false;
        }
        int type = UCharacter.getType(codePoint);
        return type == UCharacterCategory.CONTROL || type == UCharacterCategory.FORMAT
                || type == UCharacterCategory.SURROGATE
                || UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }
}
