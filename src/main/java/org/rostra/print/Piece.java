package org.rostra.print;

/**
 * One stretch of text of a paper.
 *
 * @param key   of a value that was filled in; empty for what is printed on each paper of the kind
 * @param label by which a reader knows the value
 */
public record Piece(String key, String label, String text) {
    private static final String HEAD = ".head";

    /** What is printed on each paper of the kind. */
    public static Piece fixed(String text) {
        return new Piece("", "", text);
    }

    /** The headings of a table, which stand again on each page that it goes on to. */
    static Piece headOf(String table, String label, String text) {
        return new Piece(table + HEAD, label, text);
    }

    /** True for a value, false for what is printed on each paper of the kind. */
    public boolean filled() {
        return !key.isEmpty();
    }

    boolean head() {
        return key.endsWith(HEAD);
    }

    /** False for a fixed text that there is none of. */
    boolean seen() {
        return filled() || !text.isBlank();
    }
}
