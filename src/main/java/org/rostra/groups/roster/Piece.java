package org.rostra.groups.roster;

/**
 * A stretch of one kind of characters in a line.
 *
 * @param before what stands between this and the piece in front
 * @param start  where it begins in the normalised line
 */
record Piece(Kind kind, String text, Gap before, int start, int end) {
    enum Kind {
        HAN, LATIN, DIGITS
    }

    enum Gap {
        /** Nothing. */
        GLUED,
        /** Spaces, a middle dot or a picture, as within a name. */
        SOFT,
        /** Punctuation, a bracket, the border of a cell. */
        HARD
    }

    boolean han() {
        return kind == Kind.HAN;
    }

    boolean digits() {
        return kind == Kind.DIGITS;
    }

    boolean glued() {
        return before == Gap.GLUED;
    }

    int length() {
        return text.codePointCount(0, text.length());
    }

    Piece part(int from, int to, Gap gap) {
        return new Piece(kind, text.substring(from, to), gap, start + from, start + to);
    }
}
