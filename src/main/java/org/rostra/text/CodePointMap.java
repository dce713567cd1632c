package org.rostra.text;

import java.util.Arrays;

/** An immutable map from code point to code point: open addressing, no boxing, one probe for nearly every question. */
final class CodePointMap {
    private final int[] keys;
    private final int[] values;
    private final int mask;

    private CodePointMap(int[] keys, int[] values) {
        this.keys = keys;
        this.values = values;
        this.mask = keys.length - 1;
    }

    /** Reads pairs laid one after the other: key, value, key, value; the first value given for a key stays. */
    static CodePointMap ofPairs(int[] pairs) {
        int size = Integer.highestOneBit(Math.max(8, pairs.length)) << 1;
        var map = new CodePointMap(filled(size), new int[size]);
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            int slot = map.slot(pairs[i]);
            if (map.keys[slot] < 0) {
                map.keys[slot] = pairs[i];
                map.values[slot] = pairs[i + 1];
            }
        }
        return map;
    }

    /** The value of the code point, or the code point itself. */
    int get(int codePoint) {
        int slot = slot(codePoint);
        return keys[slot] < 0 ? codePoint : values[slot];
    }

    private int slot(int key) {
        int slot = (key * 0x9E3779B9 >>> 7) & mask;
        while (keys[slot] >= 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static int[] filled(int size) {
        int[] free = new int[size];
        Arrays.fill(free, -1);
        return free;
    }
}
