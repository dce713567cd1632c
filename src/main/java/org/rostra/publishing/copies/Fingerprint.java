package org.rostra.publishing.copies;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A text by which its copies are found without reading all others: a digest for exact ones, and for near ones a sample of its runs of six characters: longer than those that are
 * compared, because shorter ones are shared by texts that have nothing else in common.
 *
 * <p>The sample is of those runs whose hash can be divided by 2^level, so that what is in a coarse sample is in each finer one of a text that has the run: a short
 * text is found in a long one, which a sketch of a fixed number of values (MinHash) does not do. Short texts keep all runs, long ones one in {@value #COARSEST}.
 *
 * @param digest SHA-256 of the text as it is compared
 * @param level  the sample holds about one in 2^level runs
 * @param marks  hashes of the sampled runs, each once; none for a text of fewer than {@value #SHORTEST} characters, which is found by its digest only
 */
record Fingerprint(byte[] digest, int level, int[] marks) {
    /** Counts the ways in which fingerprints are made; those of an older one are made anew. */
    static final int SCHEME = 1;
    static final int SHORTEST = 20;
    static final int LEVELS = 5;
    private static final int COARSEST = 1 << (LEVELS - 1);
    /** A sample of about so many runs is enough to be found by. */
    private static final int ENOUGH = 128;
    private static final int WIDE = 6;
    /** An odd number without a pattern (2^64 by the golden section). */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;
    /** As many are looked for at once. */
    private static final int ASKED = 8192;

    /** To be kept. */
    static Fingerprint of(String text) {
        return sampled(Shingles.of(text), ENOUGH);
    }

    /** To be looked for: as fine as may be, because the other's sample may be so. */
    static Fingerprint asked(String text) {
        return sampled(Shingles.of(text), ASKED);
    }

    private static Fingerprint sampled(Shingles shingles, int enough) {
        String text = shingles.text();
        if (text.length() < SHORTEST) {
            return new Fingerprint(digest(text), 0, new int[0]);
        }
        int level = 0;
        while (level < LEVELS - 1 && shingles.count() >> level > enough) {
            level++;
        }
        int mask = (1 << level) - 1;
        return new Fingerprint(digest(text), level, wide(text).filter(mark -> (mark & mask) == 0).distinct().toArray());
    }

    /** A hash of each run of six characters: of the four that end it, and of the four that ended two before. */
    private static IntStream wide(String text) {
        int[] marks = new int[text.length() - WIDE + 1];
        long before = 0;
        long last = 0;
        long run = 0;
        for (int at = 0; at < text.length(); at++) {
            before = last;
            last = run;
            run = run << Character.SIZE | text.charAt(at);
            if (at >= WIDE - 1) {
                marks[at - WIDE + 1] = Shingles.mixed(run * SPREAD + before);
            }
        }
        return Arrays.stream(marks);
    }

    /** How many of the marks a sample of each level would hold. */
    int[] atLevels() {
        int[] counts = new int[LEVELS];
        for (int at = 0; at < LEVELS; at++) {
            int mask = (1 << at) - 1;
            counts[at] = (int) Arrays.stream(marks).filter(mark -> (mark & mask) == 0).count();
        }
        return counts;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
