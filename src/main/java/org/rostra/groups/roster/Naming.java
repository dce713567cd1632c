package org.rostra.groups.roster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostra.groups.roster.Lexicon.Kind;
import org.rostra.groups.roster.Piece.Gap;

/** Finds the names of a line: those of the directory, and what else reads like one. */
final class Naming {
    private static final int MOST_PIECES = 6;
    /** In a longer one a name would be one of many things. */
    private static final int LONGEST_PIECE = 24;
    private static final String DOT = "\u00b7";

    private final Roll roll;
    private final Reading line;
    private final List<Piece> pieces;
    private final List<Hit> hits = new ArrayList<>();

    private Naming(Roll roll, Reading line) {
        this.roll = roll;
        this.line = line;
        this.pieces = line.pieces();
    }

    /** The names of the directory, without those that are only part of a longer one. */
    static List<Hit> hits(Roll roll, Reading line) {
        var naming = new Naming(roll, line);
        for (int at = 0; at < naming.pieces.size(); at++) {
            if (naming.pieces.get(at).han()) {
                naming.inPiece(at);
            }
            naming.acrossPieces(at);
        }
        List<Hit> clean = naming.hits.stream().filter(Hit::clean).toList();
        return naming.hits.stream().filter(hit -> clean.stream().noneMatch(hit::within))
                .filter(hit -> !naming.explained(hit) || naming.hits.stream().allMatch(naming::explained)).toList();
    }

    private void inPiece(int at) {
        String text = pieces.get(at).text();
        for (int from = 0; from < text.length(); from += Character.charCount(text.codePointAt(from))) {
            int to = from;
            for (int length = 1; to < text.length() && length <= roll.longestName(); length++) {
                to += Character.charCount(text.codePointAt(to));
                String name = text.substring(from, to);
                List<Candidate> named = length == 1 ? List.of() : roll.named(name);
                if (!named.isEmpty()) {
                    boolean clean = understood(text.substring(0, from), named)
                            && understood(text.substring(to), named);
                    hits.add(new Hit(name, at, at, from, to, clean));
                }
            }
        }
    }

    private void acrossPieces(int first) {
        Piece start = pieces.get(first);
        if (start.kind() == Piece.Kind.LATIN) {
            whole(start.text(), first, first);
        }
        String inner = "";
        for (int last = first + 1; last < Math.min(pieces.size(), first + MOST_PIECES) && joins(last); last++) {
            Piece end = pieces.get(last);
            whole(start.text() + inner + end.text(), first, last);
            if (end.kind() == Piece.Kind.LATIN) {
                whole(end.text() + start.text() + inner, first, last);
            } else if (start.han() && end.before() == Gap.SOFT) {
                partly(first, last, inner);
            }
            inner += end.text();
        }
    }

    private void whole(String name, int first, int last) {
        if (name.length() > 1 && !roll.named(name).isEmpty()) {
            hits.add(new Hit(name, first, last, 0, pieces.get(last).text().length(), true));
        }
    }

    /** Names with a space or a dot in them, and other words glued to their ends. */
    private void partly(int first, int last, String inner) {
        String start = pieces.get(first).text();
        String end = pieces.get(last).text();
        for (int from = Math.max(0, start.length() - roll.longestName()); from < start.length(); from++) {
            int most = Math.min(end.length(), roll.longestName() - (start.length() - from) - inner.length());
            for (int to = 1; to <= most; to++) {
                String name = start.substring(from) + inner + end.substring(0, to);
                List<Candidate> named = roll.named(name);
                if (!named.isEmpty() && (from > 0 || to < end.length())
                        && understood(start.substring(0, from), named) && understood(end.substring(to), named)) {
                    hits.add(new Hit(name, first, last, from, to, true));
                }
            }
        }
    }

    /** Whether the piece may go on with the name that the one in front of it begins. */
    private boolean joins(int at) {
        Piece piece = pieces.get(at);
        Piece before = pieces.get(at - 1);
        if (piece.digits() || before.digits()) {
            return false;
        }
        boolean latin = piece.kind() == Piece.Kind.LATIN && before.kind() == Piece.Kind.LATIN;
        return piece.before() != Gap.HARD || latin || piece.length() == 1 || before.length() == 1;
    }

    private boolean understood(String rest, List<Candidate> named) {
        String said = roll.withoutInstitution(rest);
        if (said.isEmpty() || roll.explains(said)) {
            return true;
        }
        Remarks remarks = Remarks.of(said);
        return remarks.words().stream().allMatch(word -> Lexicon.beside(word) == Kind.MAJOR || roll.place(word)
                || named.stream().anyMatch(one -> Fit.names(word, roll.unitsOf(one)) > 0));
    }

    /** A word such as that of a field of study, which may happen to be somebody's name too. */
    private boolean explained(Hit hit) {
        return hit.first() == hit.last() && pieces.get(hit.first()).han()
                && roll.explains(pieces.get(hit.first()).text());
    }

    /** What reads like a real name of nobody in particular, or null. */
    static @Nullable String unknown(Roll roll, Reading line) {
        var naming = new Naming(roll, line);
        String best = null;
        for (int at = 0; at < naming.pieces.size(); at++) {
            String found = naming.pieces.get(at).han() ? naming.likely(at) : null;
            best = best == null || found != null && found.length() > best.length() ? found : best;
        }
        return best;
    }

    private @Nullable String likely(int at) {
        String text = pieces.get(at).text();
        if (at + 1 == pieces.size() || !pieces.get(at + 1).han() || pieces.get(at + 1).before() != Gap.SOFT) {
            return inside(text);
        }
        String next = pieces.get(at + 1).text();
        if (text.length() == 1 || next.length() == 1) {
            return RealName.likely(text + next) ? text + next : inside(text);
        }
        boolean foreign = line.dotted(at + 1) && !roll.explains(text) && !roll.explains(next) && inside(text) == null
                && inside(next) == null;
        return foreign ? text + DOT + next : inside(text);
    }

    private @Nullable String inside(String piece) {
        String text = roll.withoutInstitution(piece);
        int count = text.codePointCount(0, text.length());
        if (count > LONGEST_PIECE || roll.explains(text)) {
            return null;
        }
        for (int length = Math.min(4, count); length >= 2; length--) {
            for (int from = 0; from + length <= count; from++) {
                int start = text.offsetByCodePoints(0, from);
                int end = text.offsetByCodePoints(start, length);
                String name = text.substring(start, end);
                if (roll.explains(text.substring(0, start)) && roll.explains(text.substring(end))
                        && RealName.likely(name) && Remarks.of(name).kinds().isEmpty()) {
                    return name;
                }
            }
        }
        return null;
    }
}
