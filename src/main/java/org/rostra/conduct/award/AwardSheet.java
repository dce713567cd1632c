package org.rostra.conduct.award;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.ClauseId;
import org.rostra.ledger.Subject;
import org.rostra.paper.Letters;
import org.rostra.paper.PaperForm;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.print.Grid;
import org.rostra.print.Grid.Row;
import org.rostra.print.Paper;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** The answer on paper: each name with no, or yes until a day and the numbers it rests on; with a code by which it can be checked. */
@Component
class AwardSheet implements PaperForm {
    private final AwardTable checks;
    private final Letters letters;
    private final SeatFinder finder;
    private final Units units;
    private final Regulation regulation;
    private final Frames frames;

    AwardSheet(AwardTable checks, Letters letters, SeatFinder finder, Units units, Regulation regulation,
            Frames frames) {
        this.checks = checks;
        this.letters = letters;
        this.finder = finder;
        this.units = units;
        this.regulation = regulation;
        this.frames = frames;
    }

    @Override
    public String id() {
        return "award-sheet";
    }

    private Optional<AwardCheck> find(Subject subject) {
        return subject.kind().equals(AwardCheck.KIND) ? checks.find(subject.id()) : Optional.empty();
    }

    @Override
    public Optional<String> title(Subject subject, Locale locale) {
        return find(subject).map(_ -> frames.texts(locale).get("measure.check.sheet"));
    }

    @Override
    public Optional<Paper> of(Act act, Subject subject, Locale locale) {
        return find(subject).map(one -> sheet(one, locale));
    }

    private Paper sheet(AwardCheck one, Locale locale) {
        Texts t = frames.texts(locale);
        Unit office = finder.getNamed("publicity");
        Unit asking = units.get(one.unit());
        String title = t.get("measure.check.sheet");
        List<ClauseId> basis = List.of(regulation.basis(Rule.AWARD_BAR).id());
        return letters.draft(title, title, locale).to(letters.office(asking, locale))
                .say("purpose", t.get("measure.check.purpose"), t.get("measure.check.sheet.body", one.purpose(),
                        one.on(), one.names(), one.barred()))
                .say(t.get("measure.nature"))
                .heading(t.get("paper.letter.basis")).say("basis", t.get("paper.letter.basis"),
                        letters.cite(basis, locale))
                .attach(t.get("measure.check.names"), table(one, t))
                .note(one.number(), office.name(locale)).sign(letters.office(office, locale), Optional.of(one.on()));
    }

    private Grid table(AwardCheck one, Texts t) {
        List<String> columns = List.of(t.get("measure.check.line"), t.get("measure.check.name"),
                t.get("measure.number"), t.get("measure.check.answer"), t.get("measure.check.cases"));
        return new Grid("names", columns, checks.lines(one.id()).stream().map(line -> new Row(
                String.valueOf(line.line()), List.of(String.valueOf(line.line()), line.name(),
                        line.number() == null ? "" : line.number(), line.until() == null
                                ? t.get("measure.check.no")
                                : t.get("measure.check.yes", line.until()),
                        String.join(" ", line.cases()))))
                .toList());
    }
}
