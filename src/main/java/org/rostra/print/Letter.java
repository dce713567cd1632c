package org.rostra.print;

import java.util.ArrayList;
import java.util.List;

/**
 * A letter of an institution: a notice, a circular, a decision.
 *
 * @param kind        what letters of its kind are called
 * @param issuer      whose letter it is, at its head
 * @param number      of the document, or the room for it
 * @param to          to whom, without the colon; an empty text for nobody in particular
 * @param signer      who signs with the seal, below
 * @param dated       the day in words, or the room for it
 * @param note        what stands below in brackets, such as whom to ask; may be empty
 * @param attachments each on a page of its own
 */
public record Letter(String kind, String issuer, String number, String title, Piece to, List<Part> parts,
        String signer, Piece dated, Piece note, List<Attachment> attachments) implements Paper {
    /** A piece of what the letter says. */
    public sealed interface Part permits Heading, Text {}

    /** The heading of what follows, with its number. */
    public record Heading(String text) implements Part {}

    /** A paragraph, or several as its lines. */
    public record Text(Piece said) implements Part {}

    /**
     * What is added to a letter: a table under a title of its own.
     *
     * @param mention how the letter names it, below what it says
     * @param label   what stands above it
     */
    public record Attachment(String mention, String label, String title, Grid table) {}

    /** A text as a letter sets it: no space between a Chinese character and a number or a word of another script. */
    static String set(String text) {
        return text.replaceAll("(?<=[\\u2E80-\\uFFEF]) +| +(?=[\\u2E80-\\uFFEF])", "");
    }

    @Override
    public Layout layout() {
        return Layout.LETTER;
    }

    @Override
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.fixed(issuer));
        pieces.add(Piece.fixed(number));
        pieces.add(Piece.fixed(title));
        pieces.add(to);
        parts.forEach(part -> pieces.add(switch (part) {
            case Heading(String text) -> Piece.fixed(text);
            case Text(Piece said) -> said;
        }));
        attachments.forEach(one -> pieces.add(Piece.fixed(one.mention())));
        pieces.add(Piece.fixed(signer));
        pieces.add(dated);
        pieces.add(note);
        attachments.forEach(one -> {
            pieces.add(Piece.fixed(one.label()));
            pieces.add(Piece.fixed(one.title()));
            pieces.addAll(one.table().pieces());
        });
        return pieces.stream().filter(Piece::seen).toList();
    }
}
