package org.rostra.publishing.copies;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.rostra.text.Normalised;

/**
 * A text as all its runs of four characters, of what two copies have in common whatever a platform made of them: letters and digits only, simplified, half
 * width, lower case, without links. A run fits into one number, so that two runs are never taken for each other.
 */
final class Shingles {
    /** Characters in one run. */
    static final int RUN = 4;
    /** Characters of a text that count; what comes behind is left out. */
    static final int MOST = 100_000;
    private static final Pattern LINK = Pattern.compile("https?://[\\x21-\\x7e]{1,2000}+", Pattern.CASE_INSENSITIVE);
    private static final int BITS = 16;

    private final String text;
    /** A table with open addressing, at most half full; 0, which is no run, where nothing stands. */
    private final long[] table;
    private final int distinct;

    private Shingles(String text) {
        this.text = text;
        this.table = new long[Integer.highestOneBit(Math.max(1, text.length())) * 4];
        int count = 0;
        long run = 0;
        for (int at = 0; at < text.length(); at++) {
            run = run << BITS | text.charAt(at);
            if (at >= RUN - 1 && add(run)) {
                count++;
            }
        }
        this.distinct = count;
    }

    static Shingles of(String source) {
        String within = source.length() > 2 * MOST ? source.substring(0, 2 * MOST) : source;
        String text = Normalised.key(LINK.matcher(within).replaceAll(" "));
        return new Shingles(text.length() > MOST ? text.substring(0, MOST) : text);
    }

    /** What is compared. */
    String text() {
        return text;
    }

    /** How many runs there are, each counted once. */
    int count() {
        return distinct;
    }

    /** Each run once. */
    LongStream runs() {
        return Arrays.stream(table).filter(run -> run != 0);
    }

    /** How many of this text's characters stand in runs that the other has too. */
    int standingIn(Shingles other) {
        int found = 0;
        int until = 0;
        long run = 0;
        for (int at = 0; at < text.length(); at++) {
            run = run << BITS | text.charAt(at);
            int from = at - RUN + 1;
            if (from >= 0 && other.table[other.place(run)] != 0) {
                found += at + 1 - Math.max(until, from);
                until = at + 1;
            }
        }
        return found;
    }

    private boolean add(long run) {
        int place = place(run);
        boolean added = table[place] == 0;
        table[place] = run;
        return added;
    }

    /** Where the run stands, or would. */
    private int place(long run) {
        int place = mixed(run) & table.length - 1;
        while (table[place] != 0 && table[place] != run) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    /** A hash in which each bit of the run counts for each bit (the finish of MurmurHash3). */
    static int mixed(long run) {
        long h = run;
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return (int) (h ^ h >>> 33);
    }
}
