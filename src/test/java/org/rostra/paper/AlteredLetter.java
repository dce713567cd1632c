package org.rostra.paper;

import java.util.ArrayList;
import java.util.List;
import org.rostra.print.Letter;
import org.rostra.print.Letter.Attachment;
import org.rostra.print.Letter.Heading;
import org.rostra.print.Letter.Part;
import org.rostra.print.Grid.Row;
import org.rostra.print.Grid;
import org.rostra.print.Letter.Text;
import org.rostra.print.Piece;

/** A letter in which one value reads otherwise. */
final class AlteredLetter {
    private AlteredLetter() {
    }

    static Letter with(Letter letter, String key, String text) {
        return new Letter(letter.kind(), letter.issuer(), letter.number(), letter.title(),
                piece(letter.to(), key, text), letter.parts().stream().map(part -> part(part, key, text)).toList(),
                letter.signer(), piece(letter.dated(), key, text), piece(letter.note(), key, text),
                letter.attachments().stream().map(one -> new Attachment(one.mention(), one.label(), one.title(),
                        table(one.table(), key, text))).toList());
    }

    private static Part part(Part part, String key, String text) {
        return switch (part) {
            case Heading heading -> heading;
            case Text(Piece said) -> new Text(piece(said, key, text));
        };
    }

    private static Piece piece(Piece piece, String key, String text) {
        return piece.key().equals(key) ? new Piece(key, piece.label(), text) : piece;
    }

    private static Grid table(Grid table, String key, String text) {
        List<String> columns = key.equals(table.key() + ".head") ? cells(table.columns()) : table.columns();
        return new Grid(table.key(), columns, table.rows().stream()
                .map(row -> key.equals(table.key() + "." + row.key()) ? new Row(row.key(), cells(row.cells())) : row)
                .toList());
    }

    private static List<String> cells(List<String> cells) {
        List<String> altered = new ArrayList<>(cells);
        altered.set(altered.size() - 1, altered.getLast() + "甲");
        return altered;
    }
}
