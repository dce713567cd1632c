package org.rostra.print;

import java.util.ArrayList;
import java.util.List;

/**
 * A form: labelled values in a table, and boxes in which those concerned say their opinion.
 *
 * @param issuer whose form it is, above the title; may be empty
 * @param head   one line of particulars between title and table
 * @param boxes  opinions with name, seal and date, signed already or with room for it
 * @param foot   what is to be known about the form, below it; may be empty
 */
public record Form(String issuer, String title, List<Field> head, List<Section> sections, List<Box> boxes,
        String foot) implements Paper {
    @Override
    public String kind() {
        return title;
    }

    @Override
    public Layout layout() {
        return Layout.FORM;
    }

    @Override
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>(List.of(Piece.fixed(issuer), Piece.fixed(title)));
        head.forEach(field -> add(pieces, field));
        for (Section section : sections) {
            pieces.add(Piece.fixed(section.title()));
            section.fields().forEach(field -> add(pieces, field));
        }
        for (Box box : boxes) {
            pieces.add(Piece.fixed(box.label()));
            pieces.add(new Piece(box.key() + ".opinion", box.label(), box.opinion()));
            pieces.add(Piece.fixed(box.sign()));
            pieces.add(new Piece(box.key() + ".name", box.label() + " " + box.sign(), box.name()));
            pieces.addAll(List.of(Piece.fixed(box.seal()), Piece.fixed(box.on())));
            pieces.add(new Piece(box.key() + ".date", box.label() + " " + box.on(), box.dated()));
        }
        pieces.add(Piece.fixed(foot));
        return pieces.stream().filter(Piece::seen).toList();
    }

    private static void add(List<Piece> pieces, Field field) {
        pieces.add(Piece.fixed(field.label()));
        pieces.add(new Piece(field.key(), field.label(), field.value()));
    }
}
