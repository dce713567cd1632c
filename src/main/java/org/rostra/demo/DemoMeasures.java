package org.rostra.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.conduct.DecideMeasure;
import org.rostra.conduct.Measure;
import org.rostra.conduct.Measure.Way;
import org.rostra.conduct.OpenMeasure;
import org.rostra.conduct.OpenMeasure.Wanted;
import org.rostra.conduct.Party.Part;
import org.rostra.conduct.PrepareMeasure;
import org.rostra.conduct.ServeMeasure;
import org.rostra.conduct.SpeakUp;
import org.rostra.conduct.course.Kind;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.ledger.Act;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.Custody;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** A first warning that a student of the demonstration was told of, and an award bar of a club that lasts. */
@Component
@ConditionalOnBooleanProperty("rostra.demo")
class DemoMeasures {
    private static final int IN_HANDS = 50;

    private final Phrases phrases = new Phrases();
    private final DemoRoles roles;
    private final Register register;
    private final PlatformLinks platforms;
    private final People people;
    private final OpenMeasure opening;
    private final PrepareMeasure preparing;
    private final SpeakUp speaking;
    private final DecideMeasure deciding;
    private final ServeMeasure serving;

    DemoMeasures(DemoRoles roles, Register register, PlatformLinks platforms, People people, OpenMeasure opening,
            PrepareMeasure preparing,
            SpeakUp speaking, DecideMeasure deciding, ServeMeasure serving) {
        this.roles = roles;
        this.register = register;
        this.platforms = platforms;
        this.people = people;
        this.opening = opening;
        this.preparing = preparing;
        this.speaking = speaking;
        this.deciding = deciding;
        this.serving = serving;
    }

    void tell(UUID clerk, Instant now) {
        UUID student = roles.person("student-custodian");
        inHands("counsellor", now).stream()
                .filter(one -> platforms.isGroup(one.platform()) && keepers(one, now).stream()
                        .anyMatch(keeper -> !keeper.equals(student)))
                .findFirst()
                .ifPresent(group -> warn(group, student, now.minus(Duration.ofHours(2))));
        inHands("adviser", now).stream().findFirst()
                .ifPresent(group -> bar(group, clerk, now.minus(Duration.ofDays(30))));
    }

    private List<Account> inHands(String role, Instant now) {
        return register.inHandsOf(Deed.by(roles.person(role), now), Action.MEASURE_OPEN, IN_HANDS).stream()
                .filter(one -> one.state() == AccountState.RUNNING).toList();
    }

    private List<UUID> keepers(Account account, Instant now) {
        return register.custodians(Set.of(account.id()), LocalDate.ofInstant(now, Act.ZONE)).stream()
                .map(Custody::person).sorted().toList();
    }

    private void warn(Account group, UUID student, Instant at) {
        UUID keeper = keepers(group, at).stream().filter(one -> !one.equals(student)).findFirst().orElseThrow();
        Person party = people.get(student);
        opening.openShort(Deed.by(keeper, at), new Wanted(group.id(), Part.MEMBER, party.number(), party.name(),
                "unreviewed", LocalDate.ofInstant(at, Act.ZONE).minusDays(1), phrases.get("measure.facts"),
                people.get(roles.person("adviser")).number()),
                new OpenMeasure.Short(phrases.get("measure.evidence"), Way.SYSTEM));
    }

    /** Of the club, which never reaches its members. */
    private void bar(Account group, UUID clerk, Instant at) {
        Measure one = opening.open(Deed.by(clerk, at), new Wanted(group.id(), Part.COLLECTIVE, "", "", "not-managed",
                LocalDate.ofInstant(at, Act.ZONE).minusDays(9), phrases.get("bar.facts"),
                people.get(roles.person("staff-custodian")).number()));
        preparing.verify(Deed.by(clerk, at), one.id(), phrases.get("bar.facts"), phrases.get("bar.evidence"));
        preparing.intend(Deed.by(clerk, at), one.id(), Kind.AWARD_BAR, Way.PAPER);
        speaking.heard(Deed.by(clerk, at.plus(Duration.ofDays(1))), one.id(), phrases.get("bar.said"));
        Instant decided = at.plus(Duration.ofDays(9));
        deciding.sign(Deed.by(clerk, decided), one.id(), new DecideMeasure.Word(Kind.AWARD_BAR,
                phrases.get("bar.reasons"), phrases.get("bar.adopted"), 0, "", "presidents-meeting",
                phrases.get("bar.minutes")));
        serving.serve(Deed.by(clerk, decided), one.id(), LocalDate.ofInstant(decided, Act.ZONE), Way.PAPER);
    }
}
