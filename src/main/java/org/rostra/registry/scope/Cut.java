package org.rostra.registry.scope;

import java.util.Arrays;
import org.rostra.text.Words;

/** Cuts a stretch of text into the commonest words, to see whether a short name stands in it as a word of its own. */
final class Cut {
    /** What a registered short name costs as a word, in the measure of {@link Words}: some thousand times in the corpus. */
    private static final int SHORT_NAME = 40;
    private static final int CAMPUS_WORD = 28;
    private static final int PLACE_NAME = 36;
    /** So far on either side words can reach into the name. */
    private static final int REACH = 8;

    private Cut() {
    }

    /** True where reading {@code [from, to)} as a word is dearer than the cheapest reading that takes it apart. */
    static boolean apart(String text, int from, int to) {
        int left = Math.max(0, from - REACH);
        int right = Math.min(text.length(), to + REACH);
        int name = word(text, from, to) < 0 ? SHORT_NAME : Math.min(SHORT_NAME, word(text, from, to));
        int whole = cheapest(text, left, from) + name + cheapest(text, to, right);
        return whole > cheapest(text, left, right);
    }

    private static int cheapest(String text, int from, int to) {
        int[] cost = new int[to - from + 1];
        Arrays.fill(cost, 1, cost.length, Integer.MAX_VALUE / 2);
        for (int i = from; i < to; i++) {
            int so = cost[i - from];
            for (int end = i + 1; end <= Math.min(to, i + 4); end++) {
                int word = word(text, i, end);
                if (word >= 0) {
                    cost[end - from] = Math.min(cost[end - from], so + word);
                }
            }
            Campus.AFTER.from(text, i, (end, value) -> {
                if (end <= to) {
                    cost[end - from] = Math.min(cost[end - from], so + CAMPUS_WORD);
                }
            });
        }
        return cost[to - from];
    }

    private static int word(String text, int from, int to) {
        int common = Words.cost(text, from, to);
        if (to - from > 1 && Places.is(text, from, to)) {
            return common < 0 ? PLACE_NAME : Math.min(common, PLACE_NAME);
        }
        return common;
    }
}
