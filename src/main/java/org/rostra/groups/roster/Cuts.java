package org.rostra.groups.roster;

import org.rostra.text.Words;

/** Whether a name within other words stands there as a name, and not across the borders of words. */
final class Cuts {
    private Cuts() {
    }

    static boolean standsApart(Reading line, Hit hit) {
        String text = line.pieces().get(hit.first()).text();
        if (hit.first() != hit.last() || hit.from() > 0 && hit.to() < text.length()) {
            return false;
        }
        String rest = hit.from() > 0 ? text.substring(0, hit.from()) : text.substring(hit.to());
        int apart = cost(rest) + Math.min(cost(hit.name()), RealName.costOf(hit.name()));
        return apart <= cost(text);
    }

    /** The cost of the cheapest cut into words, quarter nats. */
    static int cost(String text) {
        int[] best = new int[text.length() + 1];
        for (int to = 1; to <= text.length(); to++) {
            best[to] = Integer.MAX_VALUE / 2;
            for (int from = Math.max(0, to - 4); from < to; from++) {
                int cost = Words.cost(text, from, to);
                if (cost >= 0) {
                    best[to] = Math.min(best[to], best[from] + cost);
                }
            }
        }
        return best[text.length()];
    }
}
