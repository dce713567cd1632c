package org.rostra.demo;

import org.rostra.groups.decision.DecisionKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostra.directory.People;
import org.rostra.directory.Units;
import org.rostra.groups.ConfirmJoined;
import org.rostra.groups.CountMembers;
import org.rostra.groups.FileGroup;
import org.rostra.groups.GroupKind;
import org.rostra.groups.RegisterGroup;
import org.rostra.groups.Registration;
import org.rostra.groups.decision.Decisions;
import org.rostra.groups.education.Educations;
import org.rostra.groups.names.NameChecks;
import org.rostra.ledger.Act;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.DecideCase;
import org.rostra.procedure.Verb;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The groups of the demonstration: some filed, some waiting for one counsellor, one about to be renamed. */
@Component
@ConditionalOnBooleanProperty("rostra.demo")
class DemoGroups {
    private static final LocalTime TEN = LocalTime.of(10, 0);

    private final Phrases phrases = new Phrases();
    private final Paper paper;
    private final People people;
    private final Units units;
    private final RegisterGroup registration;
    private final ConfirmJoined joining;
    private final CountMembers counting;
    private final FileGroup filing;
    private final DecideCase deciding;
    private final Decisions decisions;
    private final NameChecks checks;
    private final Educations educations;

    DemoGroups(Paper paper, People people, Units units, RegisterGroup registration, ConfirmJoined joining,
            CountMembers counting,
            FileGroup filing, DecideCase deciding, Decisions decisions, NameChecks checks, Educations educations) {
        this.paper = paper;
        this.people = people;
        this.units = units;
        this.registration = registration;
        this.joining = joining;
        this.counting = counting;
        this.filing = filing;
        this.deciding = deciding;
        this.decisions = decisions;
        this.checks = checks;
        this.educations = educations;
    }

    void tell(UUID clerk, Instant now) {
        for (Row row : Row.of("groups.tsv")) {
            Instant made = LocalDate.ofInstant(now, Act.ZONE).minusDays(Integer.parseInt(row.get("ago")))
                    .atTime(TEN).atZone(Act.ZONE).toInstant();
            UUID owner = paper.person(row.get("owner")).id();
            UUID group = registration.register(Deed.by(owner, made), told(row, owner, made, now)).id();
            counting.declare(Deed.by(owner, made), group, Integer.parseInt(row.get("members")));
            for (String deed : row.find("then").map(text -> List.of(text.split(";"))).orElse(List.of())) {
                made = made.plus(Duration.ofHours(1));
                then(deed.split(":"), group, owner, clerk, made);
            }
        }
    }

    private Registration told(Row row, UUID owner, Instant made, Instant now) {
        LocalDate end = row.find("end").map(days -> LocalDate.ofInstant(now, Act.ZONE)
                .plusDays(Integer.parseInt(days))).orElse(null);
        return new Registration(GroupKind.find(row.get("kind")).orElseThrow(), row.get("platform"), row.get("name"),
                row.find("number").orElse(null), units.findByCode(row.get("unit")).orElseThrow().id(), owner,
                row.get("range"), row.get("content"), LocalDate.ofInstant(made, Act.ZONE), end, null);
    }

    private void then(String[] deed, UUID group, UUID owner, UUID clerk, Instant at) {
        switch (deed[0]) {
            case "joined" -> joining.confirm(Deed.by(paper.person(deed[1]).id(), at), group, 1);
            case "filed" -> {
                CaseFile file = filing.file(Deed.by(owner, at), group, "");
                UUID files = deed.length > 1 ? paper.person(deed[1]).id() : clerk;
                deciding.decide(Deed.by(files, at.plus(Duration.ofHours(2))), file.id(), file.round(), file.step(),
                        new Verb.Approve(phrases.get("approve.file")));
            }
            case "rename" -> decisions.propose(Deed.by(owner, at), group, DecisionKind.NAME,
                    Map.of("name", deed[1]));
            case "names" -> checks.declare(Deed.by(owner, at), group, Integer.parseInt(deed[1]));
            case "education" -> educations.note(Deed.by(owner, at), List.of(group), LocalDate.ofInstant(at, Act.ZONE),
                    deed[1], people.get(owner).name());
            default -> throw new IllegalStateException(deed[0]);
        }
    }
}
