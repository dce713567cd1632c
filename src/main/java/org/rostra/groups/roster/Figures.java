package org.rostra.groups.roster;

import java.util.ArrayList;
import java.util.List;

/** Digits of a line that are to be read together or not at all: {@code 24-2}, {@code 3.}, {@code LV12}. */
final class Figures {
    private static final String HYPHENS = "-_.\u2010\u2013\u2014~";
    private static final String ORDINAL = ".\u3001):,|";
    private static final String LEVEL = "lv";

    private Figures() {
    }

    static List<Piece> settled(String text, List<Piece> pieces) {
        List<Piece> settled = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            if (piece.text().equals(LEVEL) && at + 1 < pieces.size() && pieces.get(at + 1).digits()
                    || at == 0 && ordinal(text, piece, pieces)) {
                at += piece.digits() ? 0 : 1;
            } else if (at + 1 < pieces.size() && classOfYear(text, pieces, at)) {
                settled.add(joined(piece, pieces.get(++at)));
            } else {
                settled.add(piece);
            }
        }
        return List.copyOf(settled);
    }

    /** The running number of the line, with the mark that ends it. */
    private static boolean ordinal(String text, Piece piece, List<Piece> pieces) {
        if (!piece.digits() || piece.text().length() > 4 || pieces.size() < 2
                || ORDINAL.indexOf(text.charAt(piece.end())) < 0) {
            return false;
        }
        return !classOfYear(text, pieces, 0);
    }

    /** A year, a hyphen and the number of a class, and no date. */
    private static boolean classOfYear(String text, List<Piece> pieces, int at) {
        Piece year = pieces.get(at);
        Piece number = pieces.get(at + 1);
        return hyphened(text, year, number) && number.text().length() <= 2 && !number.text().startsWith("00")
                && (year.text().length() == 2 || year.text().length() == 4 && year.text().startsWith("20"))
                && (at == 0 || !hyphened(text, pieces.get(at - 1), year))
                && (at + 2 == pieces.size() || !hyphened(text, number, pieces.get(at + 2)));
    }

    private static boolean hyphened(String text, Piece first, Piece second) {
        return first.digits() && second.digits() && second.start() == first.end() + 1
                && HYPHENS.indexOf(text.charAt(first.end())) >= 0;
    }

    private static Piece joined(Piece year, Piece number) {
        String two = number.text().length() == 2 ? number.text() : "0" + number.text();
        return new Piece(Piece.Kind.DIGITS, year.text() + two, year.before(), year.start(), number.end());
    }
}
