package org.rostra.publishing.copies;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For the benchmark: whether two texts would be compared, by the product's samples and by MinHash beside them. */
public final class Sketches {
    private static final int BANDS = 32;
    private static final int ROWS = 2;
    private static final long[] SEEDS = new Random(7).longs(BANDS * ROWS).toArray();

    private Sketches() {
    }

    /** How many texts would be read. */
    public static int candidates(JdbcClient sql, String text, double least, int limit) {
        return new FingerprintTable(sql).likely(Fingerprint.asked(text), Copies.floor(least), limit).size();
    }

    public static boolean bySample(String asked, String kept, double least) {
        Fingerprint one = Fingerprint.asked(asked);
        Fingerprint other = Fingerprint.of(kept);
        Set<Integer> marks = Arrays.stream(one.marks()).boxed().collect(Collectors.toSet());
        long hits = Arrays.stream(other.marks()).filter(marks::contains).count();
        return hits >= Math.max(1, Copies.floor(least)
                * Math.min(one.atLevels()[other.level()], other.marks().length
                        * Math.min(1, Math.pow(2, other.level() - one.level()))));
    }

    public static boolean byMinHash(String asked, String kept) {
        long[] one = minima(asked);
        long[] other = minima(kept);
        return IntStream.range(0, BANDS).anyMatch(band -> IntStream.range(0, ROWS)
                .allMatch(row -> one[band * ROWS + row] == other[band * ROWS + row]));
    }

    private static long[] minima(String text) {
        long[] runs = Shingles.of(text).runs().toArray();
        return Arrays.stream(SEEDS).map(seed -> Arrays.stream(runs)
                .map(run -> Integer.toUnsignedLong(Shingles.mixed(run ^ seed))).min().orElse(seed)).toArray();
    }
}
