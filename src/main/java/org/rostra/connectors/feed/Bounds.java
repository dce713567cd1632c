package org.rostra.connectors.feed;

/**
 * How much of a feed is read.
 *
 * @param text characters of one title or summary
 */
public record Bounds(int bytes, int entries, int depth, int elements, int text) {
    public static Bounds usual() {
        return new Bounds(8 << 20, 1000, 64, 200_000, 2000);
    }
}
