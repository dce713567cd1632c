package org.rostra.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.Seats;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Subject;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.CaseFile.Channel;
import org.rostra.procedure.CaseFile.Step;
import org.rostra.procedure.DecideCase;
import org.rostra.procedure.Procedures;
import org.rostra.procedure.Recorded;
import org.rostra.procedure.Verb;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The people who hold the seats, deciding. */
@Component
@ConditionalOnBooleanProperty("rostra.demo")
class Deciders {
    private final Procedures procedures;
    private final DecideCase decide;
    private final Seats seats;
    private final People people;
    private final Clock clock;

    Deciders(Procedures procedures, DecideCase decide, Seats seats, People people, Clock clock) {
        this.procedures = procedures;
        this.decide = decide;
        this.seats = seats;
        this.people = people;
        this.clock = clock;
    }

    CaseFile open(Subject subject) {
        return procedures.findOpenAbout(subject).orElseThrow();
    }

    /** False where nobody may decide: the seat is empty, or all who hold it are party to the case. */
    boolean decide(Subject subject, Set<UUID> parties, Verb verb, Instant at) {
        CaseFile file = open(subject);
        Optional<UUID> decider = decider(file, parties);
        decider.ifPresent(person -> {
            Step step = file.current().orElseThrow();
            decide.decide(Deed.by(person, at), file.id(), step.round(), step.number(), verb);
        });
        return decider.isPresent();
    }

    /** Enters what the holder of the seat decided outside the system. */
    void record(Subject subject, UUID clerk, Channel channel, String document, Verb verb, Instant at) {
        CaseFile file = open(subject);
        Step step = file.current().orElseThrow();
        var recorded = new Recorded(decider(file, Set.of(clerk)).orElseThrow(), channel,
                LocalDate.ofInstant(at, Act.ZONE), document);
        decide.recordFor(Deed.by(clerk, at), file.id(), step.round(), step.number(), verb, recorded);
    }

    private Optional<UUID> decider(CaseFile file, Set<UUID> parties) {
        Set<UUID> before = file.steps().stream().filter(step -> step.number() != file.step())
                .flatMap(step -> step.decider().stream()).collect(Collectors.toSet());
        List<UUID> holders = seats.holders(file.current().orElseThrow().seat(), clock.today()).stream()
                .filter(person -> !parties.contains(person) && !before.contains(person)).toList();
        return people.byId(holders).values().stream().min(Comparator.comparing(Person::number)).map(Person::id);
    }
}
