package org.rostra.publishing.check;

import java.util.Arrays;
import org.rostra.text.Words;

/**
 * Whether characters side by side are what they seem, or the end of one word and the start of the next: the cheapest way to
 * cut the surroundings into words tells.
 */
final class WordBreaks {
    private static final int AROUND = 6;
    private static final int LONGEST = 4;

    private WordBreaks() {
    }

    /** True where a word of the surroundings reaches over an edge of the place, or is longer than it on both sides. */
    static boolean cross(Folded folded, int from, int to) {
        int begin = from;
        while (begin > 0 && from - begin < AROUND && han(folded.text[begin - 1])) {
            begin--;
        }
        int end = to;
        while (end < folded.length() && end - to < AROUND && han(folded.text[end])) {
            end++;
        }
        String text = folded.part(begin, end);
        int[] words = cut(text);
        for (int at = 0; at < text.length(); at = words[at]) {
            int wordFrom = begin + at;
            int wordTo = begin + words[at];
            boolean touches = wordFrom < to && from < wordTo;
            if (touches && (wordFrom < from || wordTo > to)) {
                return true;
            }
        }
        return false;
    }

    /** For each place of a word's start on the cheapest way, where the word ends. */
    private static int[] cut(String text) {
        int length = text.length();
        int[] cost = new int[length + 1];
        int[] next = new int[length];
        Arrays.fill(cost, 0, length, Integer.MAX_VALUE);
        for (int from = length - 1; from >= 0; from--) {
            for (int to = from + 1; to <= Math.min(length, from + LONGEST); to++) {
                int word = Words.cost(text, from, to);
                if (word >= 0 && word + cost[to] < cost[from]) {
                    cost[from] = word + cost[to];
                    next[from] = to;
                }
            }
        }
        return next;
    }

    static boolean han(char c) {
        return c >= 0x4e00 && c <= 0x9fff;
    }
}
