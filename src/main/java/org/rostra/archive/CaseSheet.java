package org.rostra.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.rostra.directory.People;
import org.rostra.ledger.Act;
import org.rostra.paper.Opinions;
import org.rostra.policy.Regulation;
import org.rostra.print.Form;
import org.rostra.print.Paper.Field;
import org.rostra.print.Paper.Section;
import org.rostra.procedure.CaseFile;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** The course of a case on paper (办理过程表): every round and step, which the forms show of the last round alone. */
@Component
class CaseSheet {
    private final Opinions opinions;
    private final People people;
    private final Regulation regulation;
    private final Frames frames;

    CaseSheet(Opinions opinions, People people, Regulation regulation, Frames frames) {
        this.opinions = opinions;
        this.people = people;
        this.regulation = regulation;
        this.frames = frames;
    }

    Form of(CaseFile file, String title, String unit, Locale locale) {
        Texts t = frames.texts(locale);
        UUID applicant = file.applicant();
        List<Field> fields = List.of(new Field("title", t.get("archive.case.matter"), title, true),
                new Field("unit", t.get("archive.case.unit"), unit, false),
                new Field("by", t.get("archive.case.by"),
                        people.names(List.of(applicant)).getOrDefault(applicant, ""), false),
                new Field("opened", t.get("archive.case.opened"), t.date(LocalDate.ofInstant(file.opened(), Act.ZONE)),
                        false),
                new Field("ended", t.get("archive.case.ended"),
                        file.ended() == null ? "" : t.date(LocalDate.ofInstant(file.ended(), Act.ZONE)), false),
                new Field("state", t.get("archive.case.state"), t.get("procedure.state." + file.state()), false),
                new Field("round", t.get("archive.case.rounds"), Integer.toString(file.round()), false));
        return new Form(regulation.institution().name().in(locale), t.get("archive.case.course"), List.of(),
                List.of(new Section("", fields)), opinions.ofAll(file, locale), "");
    }
}
