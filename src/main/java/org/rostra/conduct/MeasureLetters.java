package org.rostra.conduct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rostra.directory.People;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.ClauseId;
import org.rostra.ledger.Subject;
import org.rostra.paper.LetterDraft;
import org.rostra.paper.Letters;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.print.Paper;
import org.rostra.registry.Account;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the letters about one measure have in common: to whom, about which platform, of which office, and that it is no disciplinary sanction. */
@Component
class MeasureLetters {
    private final MeasureTable measures;
    private final Register register;
    private final PlatformLinks platforms;
    private final People people;
    private final Units units;
    private final SeatFinder finder;
    private final Letters letters;
    private final Regulation regulation;
    private final Frames frames;

    MeasureLetters(MeasureTable measures, @Lazy Register register, PlatformLinks platforms, People people, Units units,
            SeatFinder finder, Letters letters, Regulation regulation, Frames frames) {
        this.measures = measures;
        this.register = register;
        this.platforms = platforms;
        this.people = people;
        this.units = units;
        this.finder = finder;
        this.letters = letters;
        this.regulation = regulation;
        this.frames = frames;
    }

    /** The measure, while anybody can still be written to about it. */
    Optional<Measure> find(Subject subject) {
        return subject.kind().equals(Measure.KIND)
                ? measures.find(subject.id()).filter(one -> one.party().person() != null || one.party().unit() != null)
                : Optional.empty();
    }

    Texts texts(Locale locale) {
        return frames.texts(locale);
    }

    /** A letter to the party, begun with what it is about. */
    LetterDraft begin(Measure one, String kind, Locale locale) {
        Texts t = texts(locale);
        Account account = register.get(one.account());
        String title = t.get("measure.letter." + kind);
        return letters.draft(title, title, locale).to(addressee(one, locale)).say("matter",
                t.get("measure.letter.matter"),
                t.get("measure.letter." + kind + ".body", one.number(), account.name(),
                        platforms.name(account.platform(), locale), one.lead().happened()));
    }

    /** What was established, with its clause and evidence. */
    LetterDraft grounds(LetterDraft draft, Measure one, Locale locale) {
        Texts t = texts(locale);
        Measure.Grounds grounds = one.grounds();
        draft.heading(t.get("measure.letter.facts"));
        if (grounds != null) {
            draft.say("facts", t.get("measure.facts.label"), Optional.ofNullable(grounds.facts()).orElse(""))
                    .say("evidence", t.get("measure.evidence"), t.get("measure.letter.evidence",
                            Optional.ofNullable(grounds.evidence()).orElse("")));
        }
        return draft;
    }

    /** The clauses: of the breach, and of the rules it rests on. */
    String basis(Measure one, Locale locale, Rule... rules) {
        List<ClauseId> clauses = new ArrayList<>();
        regulation.list(one.bar() ? MeasureRules.FAILINGS : MeasureRules.VIOLATIONS).find(one.lead().violation())
                .flatMap(entry -> entry.clause()).ifPresent(clauses::add);
        clauses.add(regulation.basis(MeasureRules.rule(one.bar())).id());
        for (Rule rule : rules) {
            clauses.add(regulation.basis(rule).id());
        }
        return letters.cite(clauses, locale);
    }

    Paper signed(LetterDraft draft, Measure one, LocalDate on, Locale locale) {
        Unit office = office(one);
        draft.heading(texts(locale).get("measure.letter.nature")).say(texts(locale).get("measure.nature"));
        return draft.note(one.number(), office.name(locale)).sign(letters.office(office, locale), Optional.of(on));
    }

    /** Of a member's measure the unit of the platform, of an award bar the publicity department. */
    private Unit office(Measure one) {
        Optional<Unit> own = Optional.ofNullable(register.get(one.account()).unit()).flatMap(units::find);
        return one.bar()
                ? finder.getNamed("publicity")
                : own.orElseGet(() -> units.findRoot().orElseThrow());
    }

    private String addressee(Measure one, Locale locale) {
        return one.party().person() != null
                ? people.get(one.party().person()).name()
                : Optional.ofNullable(one.party().unit()).map(units::get).map(unit -> unit.name(locale)).orElse("");
    }
}
