package org.rostra.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rostra.directory.CommandsTest.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.access.Forbidden;
import org.rostra.directory.AmendPerson.Amended;
import org.rostra.directory.EstablishUnit.NewUnit;
import org.rostra.directory.RegisterPerson.NewPerson;
import org.rostra.ledger.Act;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.ledger.Value;

/** What is entered is put right; units close, people leave. */
class UpkeepTest {
    private static Ground ground;
    private static UUID root;
    private static LocalDate today;

    @BeforeAll
    static void start() {
        ground = new Ground();
        today = by().today();
        root = unit("ROOT", Unit.Kind.INSTITUTION, null);
    }

    @AfterAll
    static void stop() {
        ground.close();
    }

    @Test
    void aUnitIsRenamedAndTheLedgerTellsBeforeAndAfter() {
        UUID unit = unit("A1", Unit.Kind.DEPARTMENT, root);
        var amend = ground.get(AmendUnit.class);
        amend.amend(by(), unit, Unit.Kind.COLLEGE, "会计学院", "School of Accounting", "会院");
        Unit found = ground.get(Units.class).get(unit);
        assertThat(found.described()).isEqualTo(new Unit.Described(Unit.Kind.COLLEGE, "会计学院", "School of Accounting",
                "会院"));
        assertThat(ground.get(Units.class).search("hjxy", 5)).extracting(Unit::id).containsExactly(unit);
        Event entry = history(Unit.SUBJECT, unit).getLast();
        assertThat(entry.type()).isEqualTo("unit.amended");
        assertThat(entry.inputs()).containsEntry("name", new Value.Text("会计学院"))
                .containsEntry("name-before", new Value.Text("单位A1")).containsEntry("kind-before",
                        new Value.Text("DEPARTMENT"));
        amend.amend(by(), unit, Unit.Kind.COLLEGE, "会计学院", "School of Accounting", "会院");
        assertThat(history(Unit.SUBJECT, unit)).as("nothing changed, nothing written").hasSize(2);
        refused(Says.NAME_MISSING, () -> amend.amend(by(), unit, Unit.Kind.COLLEGE, " ", null, null));
        refused(Says.SECOND_ROOT, () -> amend.amend(by(), unit, Unit.Kind.INSTITUTION, "某大学", null, null));
        refused(Says.SECOND_ROOT, () -> amend.amend(by(), root, Unit.Kind.COLLEGE, "某大学", null, null));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(
                () -> amend.amend(ground.by(ground.granter), unit, Unit.Kind.COLLEGE, "别名", null, null));
    }

    @Test
    void aUnitClosesWhenNothingHangsOnItAndOpensAgain() {
        UUID unit = unit("B1", Unit.Kind.COLLEGE, root);
        UUID below = unit("B2", Unit.Kind.CLASS, unit);
        UUID person = person("b1", unit);
        UUID office = ground.get(Appoint.class).appoint(ground.by(ground.granter), person, Office.HEAD, unit,
                today.minusDays(9));
        var close = ground.get(CloseUnit.class);
        assertThat(close.remains(unit, today)).extracting(one -> one.key()).containsExactly("directory.remains.units",
                "directory.remains.people", "directory.remains.offices");
        refused(Says.UNIT_HOLDS, () -> close.close(by(), unit, today));
        close.close(by(), below, today.minusDays(1));
        refused(Says.UNIT_HOLDS, () -> close.close(by(), unit, today));
        ground.get(AmendPerson.class).amend(by(), person, new Amended("甲", root, null, null, null));
        refused(Says.UNIT_HOLDS, () -> close.close(by(), unit, today));
        ground.get(Appoint.class).end(ground.by(ground.granter), office, today.minusDays(1));
        refused(Says.DAY_AHEAD, () -> close.close(by(), unit, today.plusDays(1)));
        close.close(by(), unit, today);
        assertThat(ground.get(Units.class).search("B1", 5)).isEmpty();
        assertThat(ground.get(Units.class).closedBelow(root)).extracting(Unit::id).contains(unit);
        assertThat(history(Unit.SUBJECT, unit)).last().extracting(Event::type).isEqualTo("unit.closed");
        refused(Says.UNIT_CLOSED, () -> close.close(by(), unit, today));

        refused(Says.UNIT_UNKNOWN, () -> person("b2", unit));
        refused(Says.UNIT_UNKNOWN, () -> ground.get(Appoint.class).appoint(ground.by(ground.granter), person,
                Office.DEPUTY, unit, today));
        refused(Says.UNIT_UNKNOWN, () -> ground.get(AmendPerson.class).amend(by(), person,
                new Amended("甲", unit, null, null, null)));
        refused(Says.PARENT_CLOSED, () -> unit("B3", Unit.Kind.CLASS, unit));
        refused(Says.PARENT_CLOSED, () -> close.reopen(by(), below));
        close.reopen(by(), unit);
        refused(Says.UNIT_OPEN, () -> close.reopen(by(), unit));
        close.reopen(by(), below);
        assertThat(ground.get(Units.class).below(unit)).extracting(Unit::id).containsExactly(below);
    }

    @Test
    void theInstitutionAndWhatTheRegulationNamesStay() {
        UUID publicity = unit("XCB", Unit.Kind.DEPARTMENT, root);
        refused(Says.UNIT_NAMED, () -> ground.get(CloseUnit.class).close(by(), publicity, today));
        refused(Says.ROOT_STAYS, () -> ground.get(CloseUnit.class).close(by(), root, today));
    }

    @Test
    void aPersonIsPutRightAndTheLedgerHoldsNoName() {
        UUID unit = unit("C1", Unit.Kind.COLLEGE, root);
        UUID person = ground.get(RegisterPerson.class).register(by(), new NewPerson("c1", "欧阳娜", Person.Kind.STAFF,
                root, "a@example.edu", "13800138000", null));
        var amend = ground.get(AmendPerson.class);
        amend.amend(by(), person, new Amended("欧阳静", unit, "b@example.edu", "", LocalDate.of(2030, 6, 30)));
        assertThat(ground.get(People.class).get(person)).extracting(Person::name, Person::unit, Person::expectedLeave)
                .containsExactly("欧阳静", unit, LocalDate.of(2030, 6, 30));
        assertThat(ground.get(People.class).contact(person, true)).isEqualTo(new Contact("b@example.edu", null));
        assertThat(ground.get(People.class).search("oyj", 5)).extracting(Person::id).containsExactly(person);
        Event entry = history(Person.SUBJECT, person).getLast();
        assertThat(entry.type()).isEqualTo("person.amended");
        assertThat(entry.inputs()).containsEntry("fields", new Value.Text("name unit expected-leave contact"))
                .containsOnlyKeys("fields", "unit", "expected-leave");
        assertThat(entry.withheld()).containsExactly(java.util.Map.entry("name", Optional.of("欧阳静")));
        amend.amend(by(), person, new Amended("欧阳静", unit, "b@example.edu", null, LocalDate.of(2030, 6, 30)));
        assertThat(history(Person.SUBJECT, person)).hasSize(2);
        amend.amend(by(), person, new Amended("欧阳静", unit, "b@example.edu", "13900139000",
                LocalDate.of(2030, 6, 30)));
        amend.amend(by(), person, new Amended("欧阳静", unit, "b@example.edu", "139 0013 9000",
                LocalDate.of(2030, 6, 30)));
        assertThat(history(Person.SUBJECT, person)).as("the same number written otherwise").hasSize(3);
        refused(Says.EMAIL_WRONG, () -> amend.amend(by(), person, new Amended("欧阳静", unit, "none", null, null)));
        refused(Says.PERSON_UNKNOWN, () -> amend.amend(by(), UUID.randomUUID(),
                new Amended("无", null, null, null, null)));
    }

    @Test
    void whoLeavesLeavesVacanciesAndMayComeBack() {
        UUID unit = unit("D1", Unit.Kind.COLLEGE, root);
        UUID person = person("d1", unit);
        var appoint = ground.get(Appoint.class);
        appoint.appoint(ground.by(ground.granter), person, Office.HEAD, unit, today.minusDays(30));
        appoint.appoint(ground.by(ground.granter), person, Office.DEPUTY, unit, today.plusDays(30));
        ground.get(Invitations.class).invite(by(), List.of(person));
        Unit place = ground.get(Units.class).get(unit);
        var departures = ground.get(Departures.class);
        refused(Says.DAY_AHEAD, () -> departures.leave(by(), person, today.plusDays(1)));
        assertThat(ground.get(Appointments.class).vacant(List.of(place), today)).isEmpty();
        departures.leave(by(), person, today.minusDays(2));
        assertThat(ground.get(Appointments.class).vacant(List.of(place), today.minusDays(2))).containsExactly(unit);
        assertThat(ground.get(Appointments.class).vacant(List.of(place), today.minusDays(3))).isEmpty();
        assertThat(ground.get(Appointments.class).of(person, today.plusDays(31))).isEmpty();
        assertThat(ground.get(Invitations.class).openFor(person)).isEmpty();
        assertThat(ground.get(People.class).search("d1", 5)).isEmpty();
        assertThat(history(Person.SUBJECT, person)).last().extracting(Event::type).isEqualTo("person.left");
        assertThat(history(Unit.SUBJECT, unit)).extracting(Event::type).containsExactly("unit.established",
                "office.given", "office.given", "office.ended", "office.ended");
        refused(Says.PERSON_LEFT, () -> departures.leave(by(), person, today));
        refused(Says.PERSON_LEFT, () -> ground.get(AmendPerson.class).amend(by(), person,
                new Amended("甲", unit, null, null, null)));

        ground.get(CloseUnit.class).close(by(), unit, today);
        departures.comeBack(by(), person);
        assertThat(ground.get(People.class).get(person)).extracting(Person::leftOn, Person::unit)
                .containsExactly(null, null);
        assertThat(ground.get(Appointments.class).of(person, today)).as("offices are given anew").isEmpty();
        refused(Says.PERSON_STAYS, () -> departures.comeBack(by(), person));
    }

    @Test
    void aSeatOfAdministrationIsNotLeft() {
        refused(Says.PERSON_SEATED, () -> ground.get(Departures.class).leave(by(), ground.granter, today));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(
                () -> ground.get(Departures.class).leave(ground.by(ground.granter), ground.visitor, today));
    }

    @Test
    void anInvitationIsCancelled() {
        UUID person = person("e1", root);
        var invitations = ground.get(Invitations.class);
        String token = invitations.invite(by(), List.of(person)).getFirst().token();
        assertThat(invitations.openFor(person)).isPresent();
        invitations.cancel(by(), person);
        assertThat(invitations.openFor(person)).isEmpty();
        assertThat(invitations.find(token)).isEmpty();
        assertThat(history(Person.SUBJECT, person)).last().extracting(Event::type).isEqualTo("invitation.cancelled");
        refused(Says.INVITATION_NONE, () -> invitations.cancel(by(), person));
    }

    private static Act by() {
        return ground.by(ground.keeper);
    }

    private static UUID unit(String code, Unit.Kind kind, @Nullable UUID parent) {
        return ground.get(EstablishUnit.class).establish(by(), new NewUnit(kind, code, "单位" + code, null, null,
                parent));
    }

    private static UUID person(String number, UUID unit) {
        return ground.get(RegisterPerson.class).register(by(),
                new NewPerson(number, "甲", Person.Kind.STAFF, unit, null, null, null));
    }

    private static List<Event> history(String kind, UUID id) {
        return ground.get(Ledger.class).historyOf(new Subject(kind, id));
    }
}
