package org.rostra.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Letters that pass for others: Unicode's confusables for the Latin letters, shapes and sounds for Chinese characters. */
public final class LookAlikes {
    private static final CodePointMap LETTERS = letters();
    private static final Set<Long> SHAPES = shapes();

    private LookAlikes() {
    }

    /** The Latin letter or digit that this letter of another script passes for (in lower case), or the letter itself. */
    public static int latin(int codePoint) {
        return codePoint < 0x80 ? codePoint : LETTERS.get(codePoint);
    }

    /** The text with letters of other scripts, 0, 1 and l folded to the letters they pass for: equal if it looks equal. */
    public static String skeleton(String text) {
        var skeleton = new StringBuilder();
        Normalised.key(folded(text)).codePoints().map(LookAlikes::folded).forEach(skeleton::appendCodePoint);
        return skeleton.toString();
    }

    /** One letter as {@link #skeleton} folds it. */
    public static int folded(int codePoint) {
        int latin = latin(codePoint);
        return switch (latin) {
            case '0' -> 'o';
            case '1', 'l', 'I' -> 'i';
            default -> latin < 0x80 ? Character.toLowerCase(latin) : latin;
        };
    }

    /** How the first character can pass for the second; shape before sound. */
    public static Likeness compare(int a, int b) {
        if (a == b) {
            return Likeness.SAME;
        }
        if (SHAPES.contains(pair(a, b)) || latin(a) == latin(b)) {
            return Likeness.SHAPE;
        }
        List<String> sounds = Readings.of(b);
        return Collections.disjoint(Readings.of(a), sounds) ? Likeness.NONE : Likeness.SOUND;
    }

    /** Before normalising, which would turn a Greek or Cyrillic capital into a small letter of another look. */
    private static String folded(String text) {
        var folded = new StringBuilder();
        text.codePoints().map(LookAlikes::latin).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static CodePointMap letters() {
        int[] pairs = new int[0];
        for (String line : Resource.lines("confusables.txt")) {
            int letter = Character.toLowerCase(line.charAt(0));
            int[] more = line.substring(2).codePoints().flatMap(c -> IntStream.of(c, letter))
                    .toArray();
            int length = pairs.length;
            pairs = Arrays.copyOf(pairs, length + more.length);
            System.arraycopy(more, 0, pairs, length, more.length);
        }
        return CodePointMap.ofPairs(pairs);
    }

    private static Set<Long> shapes() {
        Set<Long> pairs = new HashSet<>(1 << 16);
        for (String line : Resource.lines("shapes.txt")) {
            int[] letters = line.codePoints().toArray();
            for (int i = 1; i < letters.length; i++) {
                pairs.add(pair(letters[0], letters[i]));
            }
        }
        return pairs;
    }

    private static long pair(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
