package org.rostra.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.access.Forbidden;
import org.rostra.directory.EstablishUnit.NewUnit;
import org.rostra.directory.RegisterPerson.NewPerson;
import org.rostra.ledger.Act;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Repeated;
import org.rostra.ledger.Subject;

class CommandsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static Ground ground;
    private static EstablishUnit units;
    private static RegisterPerson people;
    private static Appoint appoint;
    private static UUID root;
    private static UUID college;

    @BeforeAll
    static void start() {
        ground = new Ground();
        units = ground.get(EstablishUnit.class);
        people = ground.get(RegisterPerson.class);
        appoint = ground.get(Appoint.class);
        root = unit(Unit.Kind.INSTITUTION, "HUFE", "湖南财政经济学院", null);
        college = unit(Unit.Kind.COLLEGE, "KJX", "会计学院", root);
    }

    @AfterAll
    static void stop() {
        ground.close();
    }

    @Test
    void aUnitKnowsItsWayToTheTop() {
        UUID class1 = unit(Unit.Kind.CLASS, "KJ2301", "会计2301班", college);
        Unit found = ground.get(Units.class).get(class1);
        assertThat(found.path()).containsExactly(root, college, class1);
        assertThat(ground.get(Units.class).search("hj2b", 5)).extracting(Unit::id).containsExactly(class1);
        assertThat(history(Unit.SUBJECT, class1)).extracting(Event::type).containsExactly("unit.established");
    }

    @Test
    void unitsThatCannotStandAreRefusedAndLeaveNothing() {
        long before = ground.count("directory.unit");
        refused(Says.CODE_TAKEN, () -> unit(Unit.Kind.COLLEGE, "KJX", "另一个学院", root));
        refused(Says.CODE_MISSING, () -> unit(Unit.Kind.COLLEGE, " ", "另一个学院", root));
        refused(Says.CODE_WRONG, () -> unit(Unit.Kind.COLLEGE, "A B", "另一个学院", root));
        refused(Says.NAME_MISSING, () -> unit(Unit.Kind.COLLEGE, "X1", "\u3000", root));
        refused(Says.SECOND_ROOT, () -> unit(Unit.Kind.INSTITUTION, "X1", "第二所学校", null));
        refused(Says.PARENT_MISSING, () -> unit(Unit.Kind.CLASS, "X1", "无处", UUID.randomUUID()));
        assertThat(ground.count("directory.unit")).isEqualTo(before);
    }

    @Test
    void aUnitMovesWithAllBelowItButNeverBelowItself() {
        UUID from = unit(Unit.Kind.COLLEGE, "M1", "甲学院", root);
        UUID to = unit(Unit.Kind.COLLEGE, "M2", "乙学院", root);
        UUID moved = unit(Unit.Kind.OTHER, "M3", "教研室", from);
        UUID below = unit(Unit.Kind.OTHER, "M4", "教研组", moved);
        units.move(ground.by(ground.keeper), moved, to);
        assertThat(ground.get(Units.class).get(below).path()).containsExactly(root, to, moved, below);
        refused(Says.CIRCLE, () -> units.move(ground.by(ground.keeper), to, below));
        refused(Says.CIRCLE, () -> units.move(ground.by(ground.keeper), to, to));
        refused(Says.ROOT_MOVED, () -> units.move(ground.by(ground.keeper), root, to));
    }

    @Test
    void aPersonIsEnteredWithTheNumberSealedAndTheLedgerSilentAboutTheName() {
        UUID id = people.register(ground.by(ground.keeper),
                new NewPerson("0012", "单\u3000于", Person.Kind.STAFF, college,
                        "shan@example.edu", "138 0013 8000", DAY));
        Person found = ground.get(People.class).get(id);
        assertThat(found.name()).isEqualTo("单于");
        assertThat(found.number()).isEqualTo("0012");
        assertThat(ground.sql.sql("select encode(phone, 'escape') from directory.person where id = :id")
                .param("id", id).query(String.class).single()).doesNotContain("8000");
        assertThat(ground.get(People.class).contact(id, true)).isEqualTo(new Contact("shan@example.edu",
                "13800138000"));
        assertThat(ground.get(People.class).contact(id, false)).isEqualTo(new Contact("s****@example.edu",
                "138****8000"));
        Event entry = history(Person.SUBJECT, id).getFirst();
        assertThat(entry.inputs()).containsOnlyKeys("kind", "unit");
        assertThat(entry.withheld()).containsOnlyKeys("name", "number");
    }

    @Test
    void peopleThatCannotStandAreRefused() {
        person("N1", "王伟");
        refused(Says.NUMBER_TAKEN, () -> person("N1", "王伟"));
        person("N2", "王伟");
        refused(Says.EMAIL_WRONG, () -> people.register(ground.by(ground.keeper),
                new NewPerson("N3", "李四", Person.Kind.STAFF, null, "not an address", null, null)));
        refused(Says.PHONE_WRONG, () -> people.register(ground.by(ground.keeper),
                new NewPerson("N3", "李四", Person.Kind.STAFF, null, null, "none", null)));
        refused(Says.UNIT_UNKNOWN, () -> people.register(ground.by(ground.keeper),
                new NewPerson("N3", "李四", Person.Kind.STAFF, UUID.randomUUID(), null, null, null)));
    }

    @Test
    void twoHeadsMayStandAndOneOfficeIsHeldOnce() {
        UUID secretary = person("H1", "赵一");
        UUID dean = person("H2", "钱二");
        UUID unit = unit(Unit.Kind.COLLEGE, "TWO", "双头学院", root);
        UUID first = give(secretary, Office.HEAD, unit);
        give(dean, Office.HEAD, unit);
        var seat = new Seat.OfficeAt(Office.HEAD, unit);
        assertThat(ground.get(Seats.class).holders(seat, DAY)).isEqualTo(Set.of(secretary, dean));
        refused(Says.OFFICE_HELD, () -> give(dean, Office.HEAD, unit));

        refused(Says.END_BEFORE_BEGIN, () -> appoint.end(ground.by(ground.granter), first, DAY.minusDays(1)));
        appoint.end(ground.by(ground.granter), first, DAY.plusDays(9));
        assertThat(ground.get(Seats.class).holders(seat, DAY.plusDays(10))).containsExactly(dean);
        refused(Says.APPOINTMENT_ENDED, () -> appoint.end(ground.by(ground.granter), first, DAY.plusDays(9)));
        refused(Says.APPOINTMENT_UNKNOWN, () -> appoint.end(ground.by(ground.granter), UUID.randomUUID(), DAY));
        refused(Says.PERSON_UNKNOWN, () -> give(UUID.randomUUID(), Office.HEAD, unit));
        refused(Says.UNIT_UNKNOWN, () -> give(dean, Office.HEAD, UUID.randomUUID()));
        assertThat(history(Unit.SUBJECT, unit)).extracting(Event::type)
                .containsExactly("unit.established", "office.given", "office.given", "office.ended");
    }

    @Test
    void whoSitsElsewhereIsForbiddenAndASubmissionCountsOnce() {
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> units.establish(ground.by(ground.visitor),
                new NewUnit(Unit.Kind.CLUB, "F1", "社团", null, null, root)));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> appoint.appoint(ground.by(ground.keeper),
                ground.visitor, Office.HEAD, college, DAY));
        Act twice = ground.by(ground.keeper);
        units.establish(twice, new NewUnit(Unit.Kind.CLUB, "F2", "棋社", null, null, root));
        assertThatExceptionOfType(Repeated.class).isThrownBy(
                () -> units.establish(twice, new NewUnit(Unit.Kind.CLUB, "F3", "棋社", null, null, root)));
        assertThat(ground.get(Units.class).findByCode("F3")).isEmpty();
    }

    @Test
    void namesComeInOneBatch() {
        UUID one = person("B1", "孙三");
        assertThat(ground.get(People.class).names(List.of(one, UUID.randomUUID()))).isEqualTo(Map.of(one, "孙三"));
        assertThat(ground.get(Units.class).names(List.of(college))).isEqualTo(Map.of(college, "会计学院"));
    }

    private static UUID unit(Unit.Kind kind, String code, String name, @org.jspecify.annotations.Nullable UUID parent) {
        return units.establish(ground.by(ground.keeper), new NewUnit(kind, code, name, null, null, parent));
    }

    private static UUID person(String number, String name) {
        return people.register(ground.by(ground.keeper),
                new NewPerson(number, name, Person.Kind.STAFF, college, null, null, null));
    }

    private static UUID give(UUID person, Office office, UUID unit) {
        return appoint.appoint(ground.by(ground.granter), person, office, unit, DAY);
    }

    private static List<Event> history(String kind, UUID id) {
        return ground.get(Ledger.class).historyOf(new Subject(kind, id));
    }

    static void refused(Says reason, ThrowingCallable command) {
        assertThatExceptionOfType(DirectoryRefused.class).isThrownBy(command)
                .extracting(DirectoryRefused::reason).isEqualTo(reason);
    }
}
