package org.rostra.print;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands on a paper form, in the order in which it is read.
 *
 * @param issuer whose form it is, above the title; may be empty
 * @param head   one line of particulars between title and table
 * @param boxes  opinions with name, seal and date, signed already or with room for it
 * @param foot   what is to be known about the form, below it; may be empty
 */
public record Paper(String issuer, String title, List<Field> head, List<Section> sections, List<Box> boxes,
        String foot) {
    /**
     * One label with its value.
     *
     * @param key  tells the value from all others of the paper
     * @param wide takes a row of its own
     */
    public record Field(String key, String label, String value, boolean wide) {}

    /** Fields under one heading. */
    public record Section(String title, List<Field> fields) {}

    /**
     * One opinion.
     *
     * @param sign the word before the name
     * @param seal where the seal goes; empty where there is none
     * @param on the word before the day
     * @param dated the day, or the room for it
     */
    public record Box(String key, String label, String opinion, String sign, String name, String seal, String on,
            String dated) {}

    /** Everything on the paper, in order: what is printed on each of its kind, and what was filled in. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.fixed(issuer));
        pieces.add(Piece.fixed(title));
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
            pieces.add(Piece.fixed(box.seal()));
            pieces.add(Piece.fixed(box.on()));
            pieces.add(new Piece(box.key() + ".date", box.label() + " " + box.on(), box.dated()));
        }
        pieces.add(Piece.fixed(foot));
        return pieces.stream().filter(piece -> piece.filled() || !piece.text().isBlank()).toList();
    }

    private static void add(List<Piece> pieces, Field field) {
        pieces.add(Piece.fixed(field.label()));
        pieces.add(new Piece(field.key(), field.label(), field.value()));
    }
}
