package org.rostra.registry.scope;

import java.util.Arrays;
import java.util.Collection;

/**
 * A set of terms, found by their beginning. One array of edges with open addressing: a step costs one probe and no
 * allocation. Terms are short, so looking from every position of a name stays linear in the name.
 */
final class Terms {
    private static final int NONE = -1;

    private long[] edges = new long[64];
    private int[] targets = new int[64];
    private int[] values = new int[16];
    private int nodes = 1;
    private int used;

    Terms() {
        Arrays.fill(values, NONE);
    }

    static Terms of(Collection<String> terms) {
        var all = new Terms();
        terms.forEach(term -> all.add(term, 0));
        return all;
    }

    /** Hears of every term that begins where the search began. */
    interface Heard {
        void term(int end, int value);
    }

    /** Adds a term; the first value of a term stays and is answered. */
    int add(String term, int value) {
        int node = 0;
        for (int i = 0; i < term.length(); i++) {
            int next = step(node, term.charAt(i));
            node = next == NONE ? grow(node, term.charAt(i)) : next;
        }
        if (values[node] == NONE) {
            values[node] = value;
        }
        return values[node];
    }

    void from(CharSequence text, int start, Heard heard) {
        int node = 0;
        for (int i = start; i < text.length(); i++) {
            node = step(node, text.charAt(i));
            if (node == NONE) {
                return;
            }
            if (values[node] != NONE) {
                heard.term(i + 1, values[node]);
            }
        }
    }

    /** Where the longest term that begins at {@code start} ends; {@code start} if there is none. */
    int longest(CharSequence text, int start) {
        int node = 0;
        int end = start;
        for (int i = start; i < text.length(); i++) {
            node = step(node, text.charAt(i));
            if (node == NONE) {
                return end;
            }
            if (values[node] != NONE) {
                end = i + 1;
            }
        }
        return end;
    }

    boolean contains(CharSequence text, int start, int end) {
        int node = 0;
        for (int i = start; i < end && node != NONE; i++) {
            node = step(node, text.charAt(i));
        }
        return node != NONE && values[node] != NONE;
    }

    private int step(int node, char letter) {
        int slot = slot(edge(node, letter));
        return edges[slot] == 0 ? NONE : targets[slot];
    }

    private int grow(int node, char letter) {
        if (++used * 2 > edges.length) {
            widen();
        }
        if (nodes == values.length) {
            values = Arrays.copyOf(values, nodes * 2);
            Arrays.fill(values, nodes, nodes * 2, NONE);
        }
        int slot = slot(edge(node, letter));
        edges[slot] = edge(node, letter);
        targets[slot] = nodes;
        return nodes++;
    }

    private void widen() {
        long[] old = edges;
        int[] oldTargets = targets;
        edges = new long[old.length * 2];
        targets = new int[old.length * 2];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                int slot = slot(old[i]);
                edges[slot] = old[i];
                targets[slot] = oldTargets[i];
            }
        }
    }

    private static long edge(int node, char letter) {
        return (long) (node + 1) << 16 | letter;
    }

    private int slot(long edge) {
        int mask = edges.length - 1;
        int slot = (int) (edge * 0x9E3779B97F4A7C15L >>> 36) & mask;
        while (edges[slot] != 0 && edges[slot] != edge) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
