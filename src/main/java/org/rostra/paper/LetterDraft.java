package org.rostra.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rostra.print.Letter;
import org.rostra.print.Letter.Attachment;
import org.rostra.print.Letter.Heading;
import org.rostra.print.Letter.Part;
import org.rostra.print.Grid;
import org.rostra.print.Letter.Text;
import org.rostra.print.Piece;
import org.rostra.web.Texts;

/** A letter while it is written; headings and attachments get their numbers as they come. */
public final class LetterDraft {
    private final Texts t;
    private final String kind;
    private final String title;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<Grid> tables = new ArrayList<>();
    private int headings;
    private Piece to = Piece.fixed("");
    private Piece note = Piece.fixed("");

    LetterDraft(Texts t, String kind, String title) {
        this.t = t;
        this.kind = kind;
        this.title = title;
    }

    /** To whom it goes. */
    public LetterDraft to(String addressee) {
        to = new Piece("to", t.get("paper.letter.to"), t.get("paper.letter.to.colon", addressee));
        return this;
    }

    /** A heading, with the next number of its kind. */
    public LetterDraft heading(String text) {
        String[] numbers = t.get("paper.letter.numbers").split("\\|");
        parts.add(new Heading(numbers[headings++] + text));
        return this;
    }

    /** What is said on this letter only, in one paragraph or in several lines. */
    public LetterDraft say(String key, String label, String text) {
        parts.add(new Text(new Piece(key, label, text)));
        return this;
    }

    /** What is said on each letter of its kind. */
    public LetterDraft say(String text) {
        parts.add(new Text(Piece.fixed(text)));
        return this;
    }

    /** What is added to it, with the next number. */
    public LetterDraft attach(String name, Grid table) {
        titles.add(name);
        tables.add(table);
        return this;
    }

    /** By which number the house knows what it is about, and which office to ask. */
    public LetterDraft note(String reference, String office) {
        note = new Piece("reference", t.get("paper.letter.reference"), t.get("paper.letter.note", reference, office));
        return this;
    }

    /** The letter of this office, of the day on which what it tells was decided; without one it has room for the day. */
    public Letter sign(String office, Optional<LocalDate> day) {
        return sign(office, day.map(one -> new Piece("dated", t.get("paper.letter.dated"), t.date(one)))
                .orElseGet(() -> Piece.fixed(t.get("paper.date"))));
    }

    /** The letter of this office, of the day on which it is printed: it holds on others as well. */
    public Letter signOn(String office, LocalDate day) {
        return sign(office, Piece.fixed(t.date(day)));
    }

    private Letter sign(String office, Piece dated) {
        List<Attachment> attachments = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            boolean only = tables.size() == 1;
            String mention = only
                    ? t.get("paper.letter.attached", titles.get(i))
                    : t.get(i == 0 ? "paper.letter.attached.first" : "paper.letter.attached.next", i + 1,
                            titles.get(i));
            attachments.add(new Attachment(mention, t.get("paper.letter.attachment", only ? "" : i + 1),
                    titles.get(i), tables.get(i)));
        }
        return new Letter(kind, office, t.get("paper.letter.number"), title, to, List.copyOf(parts), office, dated,
                note, attachments);
    }
}
