package org.rostra.groups.roster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostra.groups.roster.Piece.Gap;
import org.rostra.text.Normalised;

/** A line cut into its pieces: Chinese, letters, digits; what is not seen is gone, and what decorates only keeps them apart. */
record Reading(String written, Normalised normal, List<Piece> pieces) {
    static final int CONSIDERED = 200;
    private static final String DOTS = "\u00b7\u2022\u30fb\u2027\u2219\u22c5.";

    static Reading of(String written) {
        String first = written.length() > CONSIDERED ? written.substring(0, CONSIDERED) : written;
        String cells = first.replace('\t', '|');
        Normalised normal = Normalised.of(cells);
        return new Reading(cells, normal, cut(normal.text()));
    }

    /** The piece as it was written. */
    String source(int from, int to) {
        return written.substring(normal.startInSource(from), normal.endInSource(to - 1));
    }

    /** Whether a middle dot, and little else, stands in front of the piece. */
    boolean dotted(int piece) {
        String between = normal.text().substring(pieces.get(piece - 1).end(), pieces.get(piece).start()).strip();
        return between.length() == 1 && DOTS.contains(between);
    }

    private static List<Piece> cut(String text) {
        List<Piece> pieces = new ArrayList<>();
        Gap gap = Gap.HARD;
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            Piece.Kind kind = kind(codePoint);
            if (kind == null) {
                Gap here = gap(codePoint);
                gap = here.compareTo(gap) > 0 ? here : gap;
                at += Character.charCount(codePoint);
                continue;
            }
            int end = end(text, at, kind);
            pieces.add(new Piece(kind, text.substring(at, end), gap, at, end));
            gap = Gap.GLUED;
            at = end;
        }
        return Figures.settled(text, pieces);
    }

    private static int end(String text, int from, Piece.Kind kind) {
        int at = from;
        while (at < text.length() && kind(text.codePointAt(at)) == kind) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static Piece.@Nullable Kind kind(int codePoint) {
        if (codePoint >= '0' && codePoint <= '9') {
            return Piece.Kind.DIGITS;
        }
        if (Character.isIdeographic(codePoint) || Character.getType(codePoint) == Character.PRIVATE_USE
                || codePoint >= 0x20000 && codePoint < 0x40000) {
            return Piece.Kind.HAN;
        }
        return Character.isLetter(codePoint) ? Piece.Kind.LATIN : null;
    }

    private static Gap gap(int codePoint) {
        if (DOTS.indexOf(codePoint) >= 0 || Character.isWhitespace(codePoint)) {
            return Gap.SOFT;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> Gap.GLUED;
            case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL, Character.MODIFIER_LETTER -> Gap.SOFT;
            default -> codePoint == '\'' || codePoint == '`' ? Gap.SOFT : Gap.HARD;
        };
    }
}
