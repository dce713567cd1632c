package org.rostra.groups.roster;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What to ask the directory for before a list is matched: people of one of the numbers or of one of the names. Everybody of
 * the group's own units belongs to the candidates too; his name may be written otherwise in the directory.
 */
public record Wanted(Set<String> numbers, Set<String> names) {
    /** Of a long piece only its beginnings and ends of up to this many characters may be names. */
    private static final int LONGEST = 12;
    private static final String DOT = "\u00b7";
    private static final int INNER = 4;
    private static final int LONG_PIECE = 24;
    private static final int MOST_PIECES = 6;
    private static final int MOST_OF_A_LINE = 120;

    public Wanted {
        numbers = Set.copyOf(numbers);
        names = Set.copyOf(names);
    }

    public static Wanted of(MemberList list) {
        Set<String> numbers = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (Entry entry : list.members()) {
            Reading line = Reading.of(entry.written());
            for (String number : Numbers.of(line)) {
                numbers.add(number);
                numbers.add(number.toUpperCase(Locale.ROOT));
            }
            Set<String> ofLine = new LinkedHashSet<>();
            for (int at = 0; at < line.pieces().size() && ofLine.size() < MOST_OF_A_LINE; at++) {
                pieces(line, at, ofLine);
                inPiece(line, line.pieces().get(at), ofLine);
                acrossPieces(line, at, ofLine);
            }
            names.addAll(ofLine);
        }
        return new Wanted(numbers, names);
    }

    private static void inPiece(Reading line, Piece piece, Set<String> names) {
        String text = piece.text();
        if (!piece.han() || piece.length() > LONG_PIECE) {
            return;
        }
        int count = piece.length();
        for (int from = 0; from < count; from++) {
            for (int length = 2; from + length <= count && length <= LONGEST; length++) {
                if (length <= INNER || from == 0 || from + length == count) {
                    int start = text.offsetByCodePoints(0, from);
                    int end = text.offsetByCodePoints(start, length);
                    names.add(text.substring(start, end));
                    names.add(line.source(piece.start() + start, piece.start() + end));
                }
            }
        }
    }

    /** Names in several pieces, as they were written and as a directory writes them. */
    private static void pieces(Reading line, int first, Set<String> names) {
        List<Piece> pieces = line.pieces();
        var joined = new StringBuilder();
        var dotted = new StringBuilder();
        var spaced = new StringBuilder();
        for (int last = first; last < Math.min(pieces.size(), first + MOST_PIECES); last++) {
            Piece piece = pieces.get(last);
            if (piece.digits()) {
                return;
            }
            String source = line.source(piece.start(), piece.end());
            joined.append(source);
            dotted.append(last == first ? "" : DOT).append(source);
            spaced.append(last == first ? "" : " ").append(piece.han() ? source : capital(piece.text()));
            if (last > first || !piece.han()) {
                names.addAll(List.of(joined.toString(), dotted.toString(), spaced.toString(),
                        spaced.toString().toUpperCase(Locale.ROOT),
                        line.source(pieces.get(first).start(), piece.end())));
            }
        }
    }

    /** Names with a space or a dot in them, and other words glued to their ends. */
    private static void acrossPieces(Reading line, int first, Set<String> names) {
        if (first + 1 == line.pieces().size() || line.pieces().get(first + 1).before() != Piece.Gap.SOFT) {
            return;
        }
        String start = line.source(line.pieces().get(first).start(), line.pieces().get(first).end());
        String end = line.source(line.pieces().get(first + 1).start(), line.pieces().get(first + 1).end());
        for (int from = Math.max(0, start.length() - INNER); from < start.length(); from++) {
            for (int to = 1; to <= Math.min(INNER, end.length()); to++) {
                names.add(start.substring(from) + end.substring(0, to));
                names.add(start.substring(from) + DOT + end.substring(0, to));
            }
        }
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
