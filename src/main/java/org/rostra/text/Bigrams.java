package org.rostra.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One- and two-character pieces of a text, for an array index that answers short Chinese searches, where trigrams find
 * nothing. A text matches a search when it holds all its pieces; the caller still compares the texts themselves.
 */
public final class Bigrams {
    private Bigrams() {
    }

    /** The distinct pieces to store beside a text, in the order of their first appearance. */
    public static List<String> of(String text) {
        return pieces(text, true);
    }

    /** The distinct pieces to look for: the pairs, and a single character only where a word has no pair. */
    public static List<String> query(String search) {
        return pieces(search, false);
    }

    private static List<String> pieces(String source, boolean singles) {
        Set<String> pieces = new LinkedHashSet<>();
        for (String word : Normalised.text(source).split(" ", -1)) {
            int[] letters = word.codePoints().toArray();
            for (int i = 0; i < letters.length; i++) {
                if (singles || letters.length == 1) {
                    pieces.add(Character.toString(letters[i]));
                }
                if (i + 1 < letters.length) {
                    pieces.add(new String(letters, i, 2));
                }
            }
        }
        return List.copyOf(pieces);
    }
}
