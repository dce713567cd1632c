package org.rostra.groups.roster;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostra.groups.roster.Lexicon.Kind;

/** Reads the pieces of a line that are no name. */
final class RemarkReader {
    private static final int LONGEST_OF_CLASS = 6;

    private final List<Piece> pieces;
    private final List<String> words = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();
    private final List<Digits> digits = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final StringBuilder unknown = new StringBuilder();

    RemarkReader(List<Piece> pieces) {
        this.pieces = pieces;
    }

    Remarks read() {
        for (int at = 0; at < pieces.size(); at++) {
            switch (pieces.get(at).kind()) {
                case HAN -> han(pieces.get(at).text());
                case LATIN -> latin(at);
                case DIGITS -> digits(at);
            }
        }
        return new Remarks(words, foreign, digits, figures, codes, kinds);
    }

    /** Takes the longest known word at each place; what lies between known words may still name a unit. */
    private void han(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = known(text, at);
            if (end == at) {
                int next = text.offsetByCodePoints(at, 1);
                unknown.append(text, at, next);
                at = next;
            } else {
                take(text, at, end);
                at = end;
            }
        }
        flush();
    }

    private static int known(String text, int from) {
        for (int to = Math.min(text.length(), from + Lexicon.LONGEST); to > from; to--) {
            if (Lexicon.beside(text.substring(from, to)) != null) {
                return to;
            }
        }
        return from;
    }

    private void take(String text, int from, int to) {
        String word = text.substring(from, to);
        Kind kind = Lexicon.beside(word);
        // A numeral counts only where it counts classes.
        if (kind == Kind.NUMERAL && !(to < text.length() && Lexicon.is(Kind.CLASS, text.substring(to, to + 1)))) {
            unknown.append(word);
            return;
        }
        boolean whole = to - from > 1 || to - from == text.length() || kind == Kind.GRADE || kind == Kind.CLASS;
        if (kind != null && whole) {
            kinds.add(kind);
        }
        switch (kind) {
            case MAJOR -> {
                flush();
                words.add(Remarks.bare(word));
            }
            case FOREIGN -> {
                foreign.add(unknown.append(word).toString());
                unknown.setLength(0);
            }
            case BODY -> body(word);
            case NUMERAL -> {
                flush();
                digits.add(new Digits(word, List.of(new Cohort(0, Lexicon.numeral(word))), true));
            }
            case null, default -> flush();
        }
    }

    private void body(String word) {
        if (!unknown.isEmpty()) {
            unknown.append(word);
            flush();
        }
    }

    private void flush() {
        if (!unknown.isEmpty()) {
            words.add(Remarks.bare(unknown.toString()));
            unknown.setLength(0);
        }
    }

    private void latin(int at) {
        String text = pieces.get(at).text();
        Kind kind = Lexicon.beside(text);
        if (kind != null) {
            kinds.add(kind);
        }
        codes.add(next(at) instanceof Piece after && after.digits() && after.glued() ? text + after.text() : text);
    }

    private void digits(int at) {
        Piece piece = pieces.get(at);
        String text = piece.text();
        if (text.length() > LONGEST_OF_CLASS) {
            figures.add(text);
        } else if (!Lexicon.is(Kind.ORNAMENT, text)) {
            Piece after = next(at) instanceof Piece next && next.glued() && next.han() ? next : null;
            boolean grade = begins(after, Kind.GRADE);
            boolean ofClass = begins(after, Kind.CLASS);
            boolean behind = at > 0 && piece.glued() && pieces.get(at - 1).han();
            boolean shaped = (text.length() == 3 || text.length() == 4) && !counts(at);
            boolean strong = grade || ofClass || behind || after != null || shaped;
            digits.add(new Digits(text, Cohort.readings(text, grade, ofClass), strong));
        }
    }

    /** Whether the digits may be the running number of the line. */
    private boolean counts(int at) {
        return at == 0 && pieces.get(0).text().length() < 4 && pieces.get(0).start() == 0
                && next(at) instanceof Piece next && !next.glued();
    }

    private @Nullable Piece next(int at) {
        return at + 1 < pieces.size() ? pieces.get(at + 1) : null;
    }

    private static boolean begins(@Nullable Piece piece, Kind kind) {
        return piece != null && Lexicon.is(kind, piece.text().substring(0, 1));
    }
}
