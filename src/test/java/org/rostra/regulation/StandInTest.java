package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Refused;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.CaseViews;
import org.rostra.procedure.DecideCase;
import org.rostra.procedure.Desk;
import org.rostra.procedure.StandIn;
import org.rostra.procedure.StandIns;
import org.rostra.procedure.Verb;
import org.rostra.security.House;

/** 代理: from day to day, for named kinds; shown as such, not chained, and never in one's own case. */
class StandInTest {
    private static House house;
    private static University university;
    private static int number;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        List.of("deputy", "third").forEach(name -> university.person(name, "STAFF"));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void monday() {
        university.on("2026-03-02");
        house.sql().sql("delete from procedure.stand_in").update();
    }

    @Test
    void decidesForTheHolderAndIsShownSo() {
        CaseFile file = submitted("BIZ");
        assertThat(titles("deputy")).doesNotContain(title());
        name("dean", "deputy", "2026-03-02", "2026-03-06", "open-tier-2");
        assertThat(university.bean(Desk.class).owed(university.by("deputy"))).filteredOn(one -> one.title()
                .equals(title())).singleElement().satisfies(one -> assertThat(one.standIn()).isTrue());
        assertThat(university.bean(CaseViews.class).getFor(university.by("deputy"), file.id()).represented())
                .contains(university.id("dean"));
        decide("deputy", file);
        CaseFile.Step step = university.bean(CaseViews.class).getFor(university.by("clerk"), file.id()).file().steps()
                .getFirst();
        assertThat(step.decidedBy()).isEqualTo(university.id("deputy"));
        assertThat(step.represented()).isEqualTo(university.id("dean"));
        Event event = university.bean(Ledger.class).historyOf(file.asSubject()).getLast();
        assertThat(event.onBehalfOf()).isEqualTo(university.id("dean"));
    }

    @Test
    void holdsOnlyBetweenItsDaysAndForItsKinds() {
        CaseFile file = submitted("BIZ");
        name("dean", "deputy", "2026-03-03", "2026-03-04", "open-tier-2");
        assertThatThrownBy(() -> decide("deputy", file)).isInstanceOf(NotFound.class);
        university.on("2026-03-05");
        assertThatThrownBy(() -> decide("deputy", file)).isInstanceOf(NotFound.class);
        university.on("2026-03-02");
        name("dean", "deputy", "2026-03-02", "2026-03-04", "closing");
        assertThatThrownBy(() -> decide("deputy", file)).isInstanceOf(NotFound.class);
        university.on("2026-03-04");
        decide("deputy", file);
    }

    @Test
    void isNotChained() {
        CaseFile file = submitted("BIZ");
        name("dean", "secretary", "2026-03-02", "2026-03-06", "open-tier-2");
        name("publicity-head", "dean", "2026-03-02", "2026-03-06", "open-tier-2");
        university.approve("secretary", file);
        university.approve("clerk", file);
        assertThatThrownBy(() -> decide("secretary", file)).isInstanceOfAny(NotFound.class, Forbidden.class);
    }

    @Test
    void neverInOnesOwnCaseNorInThatOfTheOneHeActsFor() {
        CaseFile own = submitted("BIZ", "custodian");
        name("dean", "custodian", "2026-03-02", "2026-03-06", "open-tier-2");
        refused(() -> decide("custodian", own), "OWN_CASE");
        CaseFile hers = submitted("BIZ", "dean");
        name("dean", "deputy", "2026-03-02", "2026-03-06", "open-tier-2");
        refused(() -> decide("deputy", hers), "OWN_CASE");
    }

    @Test
    void nobodyTakesTwoStepsAsHimselfAndForAnother() {
        CaseFile file = submitted("BIZ");
        university.approve("dean", file);
        name("clerk", "dean", "2026-03-02", "2026-03-06", "open-tier-2");
        refused(() -> decide("dean", file), "TWO_STEPS");
        name("publicity-head", "third", "2026-03-02", "2026-03-06", "open-tier-2");
        university.approve("clerk2", file);
        decide("third", file);
    }

    @Test
    void endsWhenEitherEndsIt() {
        CaseFile file = submitted("BIZ");
        StandIn one = name("dean", "deputy", "2026-03-02", "2026-03-06", "open-tier-2");
        assertThatThrownBy(() -> standIns().end(university.by("stranger"), one.id())).isInstanceOf(NotFound.class);
        standIns().end(university.by("deputy"), one.id());
        assertThatThrownBy(() -> decide("deputy", file)).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesWhatCannotBe() {
        refused(() -> name("dean", "deputy", "2026-03-06", "2026-03-02", "open-tier-2"), "STAND_IN_DAYS");
        refused(() -> name("dean", "deputy", "2026-02-01", "2026-02-02", "open-tier-2"), "STAND_IN_DAYS");
        refused(() -> name("dean", "deputy", "2026-03-02", "2026-03-06", "no-such"), "STAND_IN_KINDS");
        refused(() -> name("dean", "dean", "2026-03-02", "2026-03-06", "open-tier-2"), "STAND_IN_PERSON");
        assertThatThrownBy(() -> name("stranger", "deputy", "2026-03-02", "2026-03-06", "open-tier-2"))
                .isInstanceOf(Forbidden.class);
    }

    private static CaseFile submitted(String unit) {
        return submitted(unit, "custodian");
    }

    private static CaseFile submitted(String unit, String applicant) {
        number++;
        UUID id = university.draft(applicant, unit, title(), "wechat-official");
        return university.submit(applicant, id);
    }

    private static String title() {
        return "湖南财院代理" + number;
    }

    private static void decide(String person, CaseFile file) {
        CaseFile now = university.bean(CaseViews.class).getFor(university.by("clerk"), file.id()).file();
        university.bean(DecideCase.class).decide(university.by(person), file.id(), now.round(), now.step(),
                new Verb.Approve("同意"));
    }

    private static StandIn name(String by, String person, String from, String until, String procedure) {
        return standIns().name(university.by(by), university.id(person), LocalDate.parse(from), LocalDate.parse(until),
                Set.of(procedure));
    }

    private static Set<String> titles(String person) {
        return Set.copyOf(university.bean(Desk.class).owed(university.by(person)).stream().map(Desk.Line::title)
                .toList());
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason().name()).isEqualTo(reason));
    }

    private static StandIns standIns() {
        return university.bean(StandIns.class);
    }
}
