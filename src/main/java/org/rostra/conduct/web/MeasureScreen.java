package org.rostra.conduct.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.rostra.conduct.DecideMeasure;
import org.rostra.conduct.course.Stage;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.conduct.EvidenceOfMeasures;
import org.rostra.conduct.Ladder;
import org.rostra.conduct.Measure;
import org.rostra.conduct.Measures;
import org.rostra.conduct.Measures.Told;
import org.rostra.conduct.Reporters;
import org.rostra.directory.People;
import org.rostra.directory.Seat;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.paper.CasePapers;
import org.rostra.paper.scan.Target;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.springframework.stereotype.Component;

/** The page of a measure: the party sees what it is told and what it said, never who reported it. */
@Component
class MeasureScreen {
    /** What of its history the party is told. */
    private static final Set<String> FOR_THE_PARTY = Set.of("measure.intended", "measure.stated", "measure.decided",
            "measure.served", "measure.left", "measure.appealed", "measure.upheld", "measure.revoked",
            "measure.lifted", "measure.dropped");

    private final Measures measures;
    private final DecideMeasure deciding;
    private final Ladder ladder;
    private final EvidenceOfMeasures files;
    private final CasePapers papers;
    private final Register register;
    private final PlatformLinks platforms;
    private final People people;
    private final Units units;
    private final Regulation regulation;
    private final Ledger ledger;

    MeasureScreen(Measures measures, DecideMeasure deciding, Ladder ladder, EvidenceOfMeasures files, CasePapers papers,
            Register register,
            PlatformLinks platforms, People people, Units units, Regulation regulation, Ledger ledger) {
        this.measures = measures;
        this.deciding = deciding;
        this.ladder = ladder;
        this.files = files;
        this.papers = papers;
        this.register = register;
        this.platforms = platforms;
        this.people = people;
        this.units = units;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** Where a command leads: to the page with a notice, or with why it was refused. */
    Answer after(Act act, UUID id, String notice, Runnable command) {
        try {
            command.run();
            return Answer.go("/measures/" + id, notice);
        } catch (Refused refused) {
            return of(act, id, refused, null);
        }
    }

    Answer.Screen of(Act act, UUID id, @Nullable Explained problem, @Nullable String reporter) {
        Told told = measures.getFor(act, id);
        Measure one = told.measure();
        boolean party = measures.partyTo(act, one);
        boolean mayReporter = may(act, one, Action.MEASURE_REPORTER);
        List<Event> history = ledger.historyOf(one.asSubject()).stream()
                .filter(event -> party
                        ? FOR_THE_PARTY.contains(event.type())
                        : mayReporter || !event.type().equals(Reporters.SHOWN))
                .toList();
        UUID person = one.party().person();
        UUID unit = one.party().unit();
        boolean mayDecide = may(act, one, Action.MEASURE_DECIDE);
        List<Seat> seats = one.stage().pending() ? measures.deciding(act, told) : List.of();
        return Answer.screen("measure/measure").with("told", told).with("measure", one).with("party", party)
                .with("account", register.get(one.account())).with("platforms", platforms)
                .with("people", people.names(named(told, history)))
                .with("who", person != null ? people.get(person).name() : null)
                .with("unit", unit == null ? null : units.find(unit).orElse(null))
                .with("earlier", party || person == null || one.bar()
                        ? 0
                        : ladder.earlier(person, one.account(),
                                act.today()))
                .with("vacant", !seats.isEmpty() && seats.stream().noneMatch(seat -> measures.held(act, seat)))
                .with("history", history).with("reporter", reporter).with("files", files.of(one))
                .with("papers", papers.of(act, Target.of(one.asSubject()), "/measures/" + id).orElse(null))
                .with("mayHandle", may(act, one, Action.MEASURE_HANDLE))
                .with("mayDecide", mayDecide)
                .with("hindrance", mayDecide && one.stage() == Stage.INTENDED
                        ? deciding.hindrance(act, told)
                        : Optional.empty())
                .with("mayJudge", may(act, one, Action.MEASURE_JUDGE)).with("mayReporter", mayReporter)
                .with("today", act.today()).with("regulation", regulation).with("problem", problem)
                .status(problem == null ? 200 : 409);
    }

    private boolean may(Act act, Measure one, Action action) {
        return measures.may(act, action, one.asSubject());
    }

    private static Set<UUID> named(Told told, List<Event> history) {
        Set<UUID> named = new HashSet<>();
        if (told.measure().lead().openedBy() != null) {
            named.add(told.measure().lead().openedBy());
        }
        told.signatures().forEach(one -> named.add(one.person()));
        told.referrals().forEach(one -> named.add(one.by()));
        told.statements().forEach(one -> {
            if (one.heardBy() != null) {
                named.add(one.heardBy());
            }
        });
        history.forEach(event -> {
            if (event.actor() instanceof Actor.Person(UUID person)) {
                named.add(person);
            }
        });
        return named;
    }
}
