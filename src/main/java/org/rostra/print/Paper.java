package org.rostra.print;

import java.util.List;

/** What stands on a sheet that leaves the house, as a sequence of pieces in the order in which they are read. */
public sealed interface Paper permits Form, Letter {
    /** What papers of its kind are called; an office's own file for them is kept under it. */
    String kind();

    String title();

    /** Where on its pages it stands. */
    Layout layout();

    /** Everything on it, in order: what is printed on each of its kind, and what was filled in. */
    List<Piece> pieces();

    /**
     * One label with its value.
     *
     * @param key  tells the value from all others of the paper
     * @param wide takes a row of its own
     */
    record Field(String key, String label, String value, boolean wide) {}

    /** Fields under one heading. */
    record Section(String title, List<Field> fields) {}

    /**
     * One opinion.
     *
     * @param sign the word before the name
     * @param seal where the seal goes; empty where there is none
     * @param on the word before the day
     * @param dated the day, or the room for it
     */
    record Box(String key, String label, String opinion, String sign, String name, String seal, String on,
            String dated) {}
}
