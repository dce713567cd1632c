package org.rostra.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.People;
import org.rostra.ledger.Act;
import org.rostra.paper.Letters;
import org.rostra.policy.Regulation;
import org.rostra.print.Form;
import org.rostra.print.Paper.Box;
import org.rostra.print.Paper.Field;
import org.rostra.print.Paper.Section;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.rostra.ledger.Subject;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** What all forms of the register have in common: their head, their foot, and which case they belong to. */
@Component
public class PaperHeads {
    private final Procedures procedures;
    private final People people;
    private final Regulation regulation;
    private final Frames frames;

    PaperHeads(Procedures procedures, People people, Regulation regulation, Frames frames) {
        this.procedures = procedures;
        this.people = people;
        this.regulation = regulation;
        this.frames = frames;
    }

    /** The newest case about the subject for which this form of the pack is filled in. */
    public Optional<CaseFile> caseOf(Subject subject, String form) {
        return procedures.about(subject).stream()
                .filter(file -> regulation.procedure(file.procedure()).form().equals(form)).findFirst();
    }

    /** A form whose title is the pack's. */
    public Form paper(String form, List<Field> head, List<Section> sections, List<Box> boxes, Locale locale) {
        return new Form(regulation.institution().name().in(locale), regulation.form(form).title().in(locale), head,
                sections, boxes, frames.texts(locale).get("paper.two-copies"));
    }

    /**
     * Number, round, day and person.
     *
     * @param number the filing number; without one the case gives the form its number
     */
    public List<Field> head(@Nullable String number, Optional<CaseFile> file, Optional<LocalDate> on, String by,
            Locale locale) {
        Texts t = frames.texts(locale);
        String shown = number != null ? number : file.map(one -> Letters.reference(one.id())).orElse("");
        return List.of(new Field("head.number", t.get("paper.head.number"), shown, false),
                new Field("head.round", t.get("paper.head.round"),
                        file.map(one -> t.get("paper.head.round.value", one.round())).orElse(""), false),
                new Field("head.filled", t.get("paper.head.filled"), on.map(t::date).orElse(""), false),
                new Field("head.by", t.get("paper.head.by"), by, false));
    }

    /** The day on which the case was first submitted. */
    public static Optional<LocalDate> day(Optional<CaseFile> file) {
        return file.map(one -> LocalDate.ofInstant(one.opened(), Act.ZONE));
    }

    public String name(@Nullable UUID person) {
        return person == null ? "" : people.names(List.of(person)).getOrDefault(person, "");
    }
}
