package org.rostra.text;

/**
 * How common Chinese words of one to four characters are: the rarer, the dearer. The cheapest way to cut a text into words
 * tells whether a short name stands in it as a word or only as the end of one word and the start of the next.
 */
public final class Words {
    /** A character that no word knows. */
    private static final int UNKNOWN = 64;
    private static final int LONGEST = 4;
    private static final Words TABLE = load();

    private final long[] keys;
    private final byte[] costs;

    private Words(int size) {
        keys = new long[size];
        costs = new byte[size];
    }

    /** The cost of {@code text[from, to)} as one word (quarter nats), or -1 where it is none. */
    public static int cost(CharSequence text, int from, int to) {
        if (to - from > LONGEST) {
            return -1;
        }
        int slot = TABLE.slot(key(text, from, to));
        if (TABLE.keys[slot] != 0) {
            return TABLE.costs[slot];
        }
        return to - from == 1 ? UNKNOWN : -1;
    }

    private static long key(CharSequence text, int from, int to) {
        long key = 0;
        for (int i = from; i < to; i++) {
            key = key << 16 | text.charAt(i);
        }
        return key;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static Words load() {
        var words = new Words(1 << 20);
        for (String line : Resource.lines("words.txt.gz")) {
            int tab = line.indexOf('\t');
            byte cost = Byte.parseByte(line.substring(0, tab));
            for (String word : line.substring(tab + 1).split(" ")) {
                int slot = words.slot(key(word, 0, word.length()));
                words.keys[slot] = key(word, 0, word.length());
                words.costs[slot] = cost;
            }
        }
        return words;
    }
}
