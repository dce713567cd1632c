package org.rostra.print;

import java.util.ArrayList;
import java.util.List;

/** A table that is added to a letter; each row is one value. */
public record Grid(String key, List<String> columns, List<Row> rows) {
    private static final String BETWEEN = "\u3000";

    /** One row; its first cell names what it is about. */
    public record Row(String key, List<String> cells) {}

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.headOf(key, columns.getFirst(), String.join(BETWEEN, columns)));
        rows.forEach(row -> pieces.add(new Piece(key + "." + row.key(), row.cells().getFirst(),
                String.join(BETWEEN, row.cells()))));
        return pieces;
    }
}
