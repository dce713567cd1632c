package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.directory.Departures;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.policy.Refused;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.rostra.procedure.Verb;
import org.rostra.registry.Account;
import org.rostra.registry.Accounts;
import org.rostra.registry.Custody;
import org.rostra.registry.change.Change;
import org.rostra.registry.change.Change.Kind;
import org.rostra.registry.change.Changes;
import org.rostra.registry.change.CustodyWatch;
import org.rostra.registry.change.HandOvers;
import org.rostra.registry.change.NameSuccessor;
import org.rostra.security.House;

/** 交接、接管、失管: accounts pass from hand to hand before a witness, and none is ever in nobody's. */
class HandOverTest {
    private static final List<String> POINTS = List.of("administrator", "operators", "credentials", "second-factor",
            "material");

    private static House house;
    private static University university;
    private static int number;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void monday() {
        university.on("2026-03-02");
    }

    @Test
    @Proves("7.2")
    void passesFromHandToHandAndIsReportedByTheSame() {
        String goes = staff();
        String comes = staff();
        UUID id = running(goes);
        Change change = begin(goes, id, Kind.HAND_OVER, goes, comes);
        assertThat(tasks(change)).containsExactly("change.give");
        refused(() -> handOvers().give(university.by(goes), change.id(), List.of("administrator"), " "),
                "POINTS_OPEN");
        handOvers().give(university.by(goes), change.id(), POINTS, "");
        assertThat(tasks(change)).containsExactly("change.take");
        refused(() -> handOvers().give(university.by(goes), change.id(), POINTS, ""), "NOT_THE_ONE");
        CaseFile file = handOvers().take(university.by(comes), change.id());
        assertThat(keepers(id)).contains(university.id(goes), university.id(comes));
        assertThat(changeOf(change).due()).isEqualTo("2026-03-05");
        assertThat(changeOf(change).late()).isFalse();
        university.approve("dean", file);
        university.approve("clerk", file);
        assertThat(keepers(id)).doesNotContain(university.id(goes)).contains(university.id(comes));
        assertThat(changeOf(change).state()).isEqualTo(Change.State.APPROVED);
        assertThatThrownBy(() -> begin(goes, id, Kind.HAND_OVER, comes, goes)).isInstanceOf(Forbidden.class);
    }

    @Test
    void theTwoSidesDoNotWitnessTheirOwnHandOver() {
        String goes = staff();
        UUID id = running(goes);
        Change change = begin("custodian2", id, Kind.HAND_OVER, goes, "dean");
        handOvers().give(university.by(goes), change.id(), List.of(), "平台不支持更换，已登记设备");
        CaseFile file = handOvers().take(university.by("dean"), change.id());
        refused(() -> university.approve("dean", file), "OWN_CASE");
        university.approve("secretary", file);
        university.approve("clerk", file);
        assertThat(keepers(id)).contains(university.id("dean"));
    }

    @Test
    void whoLeavesKeepsNothingAndTheSupervisorMustFindSomebody() {
        String goes = staff();
        UUID id = running(goes);
        leave(goes);
        assertThat(keepers(id)).containsExactly(university.id("custodian2"));
        assertThat(duties(id)).singleElement().satisfies(duty -> {
            assertThat(duty.task()).isEqualTo("change.add-custodian");
            assertThat(duty.seat()).isEqualTo(new Seat.OfficeAt(Office.HEAD, university.unit("BIZ")));
            assertThat(duty.due()).isEqualTo("2026-03-09");
        });
        String comes = staff();
        Change change = begin("dean", id, Kind.TAKE_OVER, null, comes);
        CaseFile file = handOvers().take(university.by(comes), change.id());
        assertThat(duties(id)).isEmpty();
        CaseFile again = university.decide("dean", file, new Verb.Refuse(List.of(), "另有人选"));
        assertThat(again.state()).isEqualTo(CaseFile.State.REFUSED);
        assertThat(keepers(id)).containsExactly(university.id("custodian2"));
        assertThat(duties(id)).extracting(Duty::task).containsExactly("change.add-custodian");
    }

    @Test
    void anAccountInNobodysHandsIsTakenOver() {
        String one = staff();
        String two = staff();
        UUID id = running(one, two);
        leave(one);
        leave(two);
        assertThat(keepers(id)).isEmpty();
        assertThat(duties(id)).extracting(Duty::task).containsExactly("change.find-custodian");
        assertThat(university.bean(Changes.class).orphan(university.by("clerk"), account(id))).isTrue();
        String comes = staff();
        CaseFile file = handOvers().take(university.by(comes),
                begin("dean", id, Kind.TAKE_OVER, null, comes).id());
        assertThat(duties(id)).extracting(Duty::task).containsExactly("change.add-custodian");
        university.approve("secretary", file);
        university.approve("clerk2", file);
        assertThat(keepers(id)).containsExactly(university.id(comes));
    }

    @Test
    void theDutyIsOnASeatThatSomebodyHolds() {
        university.person("mentor" + ++number, "STAFF");
        String mentor = "mentor" + number;
        university.appoint(mentor, Office.ADVISER, "CLUB");
        leave("adviser");
        String keeper = staff();
        UUID id = running("CLUB", keeper, keeper);
        leave(keeper);
        assertThat(duties(id)).extracting(Duty::seat)
                .containsExactly(new Seat.OfficeAt(Office.ADVISER, university.unit("CLUB")));
        leave(mentor);
        assertThat(duties(id)).extracting(Duty::seat)
                .containsExactly(new Seat.OfficeAt(Office.HEAD, university.unit("TW")));
    }

    @Test
    void aForeseenLeavingComesOnTheDeskSixtyDaysBefore() {
        String goes = staff();
        UUID id = running(goes);
        house.sql().sql("update directory.person set expected_leave = '2026-06-30' where id = :id")
                .param("id", university.id(goes)).update();
        university.on("2026-04-30");
        watch().foresee(university.by("clerk"));
        assertThat(duties(id)).isEmpty();
        university.on("2026-05-01");
        assertThat(watch().foresee(university.by("clerk"))).isEqualTo(1);
        assertThat(watch().foresee(university.by("clerk"))).isZero();
        assertThat(duties(id)).singleElement().satisfies(duty -> {
            assertThat(duty.seat()).isEqualTo(new Seat.Of(university.id(goes)));
            assertThat(duty.due()).isEqualTo("2026-06-30");
        });
    }

    @Test
    void whoMovesToAnotherUnitKeepsItNoLonger() {
        String moves = staff();
        house.sql().sql("update directory.person set unit_id = :unit where id = :id")
                .param("unit", university.unit("BIZ")).param("id", university.id(moves)).update();
        UUID id = running(moves);
        house.sql().sql("update directory.person set unit_id = :unit where id = :id")
                .param("unit", university.unit("LIB")).param("id", university.id(moves)).update();
        watch().sweep(university.by("clerk"), Optional.empty());
        assertThat(keepers(id)).doesNotContain(university.id(moves));
    }

    @Test
    void refusesWhoCannotKeepIt() {
        String goes = staff();
        UUID id = running(goes);
        refused(() -> begin(goes, id, Kind.HAND_OVER, goes, goes), "KEEPS_ALREADY");
        refused(() -> begin(goes, id, Kind.HAND_OVER, goes, "custodian2"), "KEEPS_ALREADY");
        refused(() -> begin(goes, id, Kind.HAND_OVER, "stranger", "student"), "LEAVING_UNKNOWN");
        String gone = staff();
        leave(gone);
        refused(() -> begin(goes, id, Kind.HAND_OVER, goes, gone), "SUCCESSOR_GONE");
        begin(goes, id, Kind.HAND_OVER, goes, staff());
        refused(() -> begin(goes, id, Kind.TAKE_OVER, null, staff()), "CUSTODY_UNDER_WAY");
        UUID only = running(goes, "student");
        refused(() -> begin(goes, only, Kind.HAND_OVER, goes, student()), "NO_STAFF_LEFT");
        assertThatThrownBy(() -> begin("stranger", id, Kind.TAKE_OVER, null, staff())).isInstanceOf(NotFound.class);
    }

    @Test
    void aCancelledHandOverLeavesEverythingAsItWas() {
        String goes = staff();
        String comes = staff();
        UUID id = running(goes);
        Change change = begin(goes, id, Kind.HAND_OVER, goes, comes);
        handOvers().cancel(university.by(comes), change.id());
        assertThat(tasks(change)).isEmpty();
        assertThat(keepers(id)).contains(university.id(goes));
        refused(() -> handOvers().take(university.by(comes), change.id()), "NOT_AGREEING");
    }

    @Test
    void aCaseTakenBackReturnsTheAccount() {
        String goes = staff();
        String comes = staff();
        UUID id = running(goes);
        Change change = begin(goes, id, Kind.HAND_OVER, goes, comes);
        handOvers().give(university.by(goes), change.id(), POINTS, "");
        CaseFile file = handOvers().take(university.by(comes), change.id());
        university.bean(Procedures.class).withdraw(university.by(comes), file.id(), "改派");
        assertThat(keepers(id)).contains(university.id(goes)).doesNotContain(university.id(comes));
    }

    private static String staff() {
        String name = "keeper" + ++number;
        university.person(name, "STAFF");
        return name;
    }

    private static String student() {
        String name = "pupil" + ++number;
        university.person(name, "STUDENT");
        return name;
    }

    private static void leave(String person) {
        university.bean(Departures.class).leave(university.by("keeper"), university.id(person),
                LocalDate.parse("2026-03-02"));
    }

    private static UUID running(String custodian) {
        return running(custodian, "custodian2");
    }

    private static UUID running(String custodian, String second) {
        return running("BIZ", custodian, second);
    }

    /** A running account of the unit; of a club with one custodian. */
    private static UUID running(String unit, String custodian, String second) {
        String name = "湖南财院交接" + ++number;
        UUID id = university.draft(custodian, unit, name, "wechat-official");
        university.save(custodian, id, Map.of("custodian-b",
                List.of(university.id(custodian.equals(second) ? "custodian2" : second).toString())));
        CaseFile file = university.submit(custodian, id);
        List<String> way = unit.equals("BIZ") ? List.of("dean", "clerk", "publicity-head") : List.of("league-head");
        way.forEach(person -> university.approve(person, file));
        university.approve("clerk", university.file(custodian, id, name, "gh_%012x".formatted(0xd0000 + number),
                LocalDate.parse("2026-03-02")));
        if (custodian.equals(second)) {
            house.sql().sql("delete from registry.custody where account_id = :id and person_id <> :person")
                    .param("id", id).param("person", university.id(custodian)).update();
        }
        return id;
    }

    private static Change begin(String by, UUID id, Kind kind, @org.jspecify.annotations.Nullable String leaves,
            String comes) {
        Map<String, List<String>> form = new HashMap<>();
        University.put(form, "custodian", university.id(comes).toString(), "reason", "岗位调整");
        return university.bean(NameSuccessor.class).name(university.by(by), id, kind,
                leaves == null ? List.of() : List.of(university.id(leaves)), form);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason().name()).isEqualTo(reason));
    }

    private static HandOvers handOvers() {
        return university.bean(HandOvers.class);
    }

    private static CustodyWatch watch() {
        return university.bean(CustodyWatch.class);
    }

    private static List<UUID> keepers(UUID id) {
        return university.bean(Accounts.class).custodians(university.by("clerk"), id).stream().map(Custody::person)
                .toList();
    }

    private static Change changeOf(Change change) {
        return university.bean(Changes.class).getFor(university.by("clerk"), change.id());
    }

    private static List<String> tasks(Change change) {
        return university.bean(Duties.class).openAbout(change.asSubject()).stream().map(Duty::task).toList();
    }

    private static Account account(UUID id) {
        return university.bean(Accounts.class).getFor(university.by("clerk"), id);
    }

    private static List<Duty> duties(UUID id) {
        return university.bean(Duties.class).openAbout(account(id).asSubject());
    }
}
