package org.rostra.groups.roster;

import java.util.ArrayList;
import java.util.List;
import org.rostra.groups.roster.Piece.Gap;

/**
 * Where the name of somebody stands in a line: in one piece, or in whole pieces side by side.
 *
 * @param from  within the first piece
 * @param to    within the last piece
 * @param clean whether what stands beside it in its pieces is understood
 */
record Hit(String name, int first, int last, int from, int to, boolean clean) {
    boolean within(Hit other) {
        return first >= other.first && last <= other.last && name.length() < other.name.length()
                && (first > other.first || from >= other.from) && (last < other.last || to <= other.to);
    }

    /** The pieces without the name. */
    List<Piece> rest(List<Piece> pieces) {
        List<Piece> rest = new ArrayList<>(pieces.subList(0, first));
        Piece start = pieces.get(first);
        Piece end = pieces.get(last);
        if (from > 0) {
            rest.add(start.part(0, from, start.before()));
        }
        if (to < end.text().length()) {
            rest.add(end.part(to, end.text().length(), Gap.HARD));
        }
        boolean cut = to == end.text().length();
        for (int at = last + 1; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            boolean bare = cut && at == last + 1;
            rest.add(bare ? piece.part(0, piece.text().length(), Gap.HARD) : piece);
        }
        return rest;
    }
}
