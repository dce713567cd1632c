package org.rostra.print;

/**
 * One stretch of text of a paper.
 *
 * @param key   of a value that was filled in; empty for what is printed on each paper of the kind
 * @param label by which a reader knows the value
 */
public record Piece(String key, String label, String text) {
    static Piece fixed(String text) {
        return new Piece("", "", text);
    }

    /** True for a value, false for what is printed on each paper of the kind. */
    public boolean filled() {
        return !key.isEmpty();
    }
}
