package org.rostra.groups.roster;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rostra.groups.roster.Piece.Gap;

/** What of a line may be a staff or student number: digits, with letters at them or spaces in them. */
final class Numbers {
    private static final int SHORTEST = 4;
    private static final int MOST_PIECES = 4;

    private Numbers() {
    }

    static Set<String> of(Reading line) {
        Set<String> numbers = new LinkedHashSet<>();
        List<Piece> pieces = line.pieces();
        for (int first = 0; first < pieces.size(); first++) {
            var number = new StringBuilder();
            int last = first;
            while (last < Math.min(pieces.size(), first + MOST_PIECES) && !pieces.get(last).han()
                    && (last == first || joins(pieces.get(last - 1), pieces.get(last)))) {
                number.append(pieces.get(last++).text());
                if (number.length() >= SHORTEST && number.chars().anyMatch(Character::isDigit)) {
                    numbers.add(number.toString());
                }
            }
        }
        return numbers;
    }

    private static boolean joins(Piece before, Piece piece) {
        return piece.glued() || piece.before() == Gap.SOFT && piece.digits() && before.digits();
    }
}
