package org.rostra.regulation;

import org.rostra.groups.many.ClassFault;
import org.rostra.groups.decision.DecisionState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.rostra.regulation.WorkGroups.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.directory.Office;
import org.rostra.directory.Person;
import org.rostra.directory.Seat;
import org.rostra.duty.Duty;
import org.rostra.groups.GroupKind;
import org.rostra.groups.OwnerSeats;
import org.rostra.groups.decision.Decision;
import org.rostra.groups.decision.DecisionKind;
import org.rostra.groups.education.Education;
import org.rostra.groups.education.Educations;
import org.rostra.groups.life.GroupLife;
import org.rostra.groups.many.ClassGroups;
import org.rostra.groups.many.ClassLine;
import org.rostra.groups.many.FilledClass;
import org.rostra.groups.many.RowRefused;
import org.rostra.groups.many.SignAll;
import org.rostra.groups.many.Signed;
import org.rostra.groups.many.Waiting;
import org.rostra.groups.names.NameCheck;
import org.rostra.groups.names.NameChecks;
import org.rostra.groups.names.Rosters;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Repeated;
import org.rostra.policy.Refused;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.AccountState;
import org.rostra.security.House;

/** 第四条（三）: real names, education, and how groups are kept and end; many of them at once. */
class GroupLifeTest {
    private static House house;
    private static University university;
    private static WorkGroups groups;
    private static int number;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        groups = new WorkGroups(university);
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
    @Proves("4.3.b")
    void theOwnerSaysThatNamesAreRealAndOnlyNumbersStay() {
        UUID id = groups.ofClass("student");
        house.bean(NameChecks.class).declare(university.by("student"), id, 52);
        assertThat(house.bean(NameChecks.class).latest(id)).singleElement().satisfies(check -> {
            assertThat(check.on()).isEqualTo("2026-03-02");
            assertThat(check.by()).isEqualTo(university.id("student"));
            assertThat(check.members()).isEqualTo(52);
            assertThat(check.open()).isZero();
        });
        assertThat(groups.tasks(id)).as("it is a count as well").containsExactly("groups.file");
        house.bean(NameChecks.class).keep(university.by("counsellor"), new NameCheck(Ids.next(), id,
                LocalDate.parse("2026-03-02"), university.id("counsellor"), true, 40, 3, 1, 2, 1, false));
        assertThat(house.bean(NameChecks.class).latest(id).getFirst().open()).isEqualTo(7);
        assertThat(groups.membership(id).members()).isEqualTo(40);
        assertThatThrownBy(() -> house.bean(NameChecks.class).declare(university.by("clerk"), id, 3))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @Proves("4.3.b")
    void aRosterIsCountedAndIsForOwnerAndSupervisorAlone() {
        UUID id = groups.ofClass("student");
        List<UUID> people = IntStream.range(0, 50).mapToObj(_ -> university.person("m" + ++number, "STUDENT")).toList();
        rosters().join(university.by("student"), id, people.subList(0, 49));
        assertThat(groups.membership(id).members()).isEqualTo(49);
        assertThat(groups.tasks(id)).isEmpty();
        rosters().join(university.by("counsellor"), id, people.subList(40, 50));
        assertThat(rosters().size(id)).isEqualTo(50);
        assertThat(groups.tasks(id)).containsExactly("groups.file");
        rosters().leave(university.by("student"), id, people.getFirst());
        assertThat(groups.membership(id).members()).isEqualTo(49);
        assertThatThrownBy(() -> rosters().leave(university.by("student"), id, people.getFirst()))
                .isInstanceOf(NotFound.class);

        assertThat(rosters().of(university.by("counsellor"), id, null)).extracting(Person::id)
                .containsExactlyInAnyOrderElementsOf(people.subList(1, 50));
        for (String other : List.of("publicity-head", "clerk", "leader", "dean")) {
            assertThatThrownBy(() -> rosters().of(university.by(other), id, null)).as(other)
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> rosters().of(university.by("stranger"), id, null)).isInstanceOf(NotFound.class);
        university.on("2026-09-02");
        groups.round();
        assertThat(rows(id)).isEqualTo(50);
        university.on("2026-09-03");
        groups.round();
        assertThat(rows(id)).isEqualTo(49);
        assertThat(groups.events(id)).endsWith("group.roster-forgotten");
        rosters().drop(university.by("student"), id);
        assertThat(rows(id)).isZero();
        assertThat(groups.membership(id).members()).isEqualTo(49);
    }

    @Test
    @Proves("4.3.b")
    void aRosterIsForgottenSixMonthsAfterItsGroup() {
        UUID id = dissolved();
        house.sql().sql("insert into groups.member (account_id, person_id, joined_on) values (:id, :p, '2026-03-02')")
                .param("id", id).param("p", university.id("student")).update();
        university.on("2026-09-02");
        groups.round();
        assertThat(rows(id)).isEqualTo(1);
        university.on("2026-09-03");
        groups.round();
        assertThat(rows(id)).isZero();
    }

    @Test
    @Proves({"4.3.c", "4.3.d"})
    void educationIsOneLineForManyAndCalledToMindOnceAYear() {
        List<UUID> all = new ArrayList<>(IntStream.range(0, 3).mapToObj(_ -> groups.ofClass("student")).toList());
        UUID other = groups.ofClass("custodian");
        all.add(other);
        Educations educations = house.bean(Educations.class);
        assertThat(educations.note(university.by("counsellor"), all, LocalDate.parse("2026-03-01"), "群规与网络安全法",
                "辅导员")).isEqualTo(4);
        assertThat(all).allSatisfy(id -> assertThat(educations.latest(id)).singleElement()
                .extracting(Education::topic).isEqualTo("群规与网络安全法"));
        refused(() -> educations.note(university.by("counsellor"), all, LocalDate.parse("2026-03-03"), "群规", "某"),
                "DAY_UNFIT", "4.3.c");
        refused(() -> educations.note(university.by("counsellor"), all, LocalDate.parse("2026-03-02"), " ", "某"),
                "TEXT_MISSING");
        UUID never = groups.ofClass("custodian2");
        assertThatThrownBy(() -> educations.note(university.by("custodian2"), List.of(never, other),
                LocalDate.parse("2026-03-02"), "群规", "某")).isInstanceOf(RuntimeException.class);
        assertThat(educations.latest(never)).as("all or none").isEmpty();

        university.on("2026-12-31");
        groups.round();
        assertThat(groups.tasks(other)).doesNotContain("groups.educate");
        university.on("2027-03-03");
        groups.round();
        groups.round();
        assertThat(groups.duties(never)).filteredOn(duty -> duty.task().equals("groups.educate")).singleElement()
                .satisfies(duty -> {
                    assertThat(groups.holders(duty.seat())).containsExactly(university.id("custodian2"));
                    assertThat(duty.clause().value()).isEqualTo("4.3.c");
                });
        educations.note(university.by("custodian2"), List.of(never), LocalDate.parse("2027-03-03"), "群规", "某");
        assertThat(groups.tasks(never)).doesNotContain("groups.educate");
        groups.round();
        assertThat(groups.tasks(never)).doesNotContain("groups.educate");
    }

    @Test
    @Proves("4.3.d")
    void thatOfAnAccountStandsUnderItsOwnClause() {
        UUID id = account("湖南财院图书馆" + ++number, "gh_%012x".formatted(0x70000 + number));
        house.bean(Educations.class).note(university.by("custodian"), List.of(id), LocalDate.parse("2026-03-02"),
                "内容要求", "馆长");
        refused(() -> house.bean(Educations.class).note(university.by("custodian"), List.of(id),
                LocalDate.parse("2026-03-09"), "内容要求", "馆长"), "DAY_UNFIT", "4.3.d");
        university.on("2027-03-05");
        groups.round();
        assertThat(groups.duties(id)).filteredOn(duty -> duty.task().equals("groups.educate")).singleElement()
                .satisfies(duty -> assertThat(duty.clause().value()).isEqualTo("4.3.d"));
    }

    @Test
    @Proves("4.3.a")
    void aTemporaryGroupIsAskedBeforeItsEndExtendedAndThenDissolvedByTwo() {
        UUID id = groups.register("custodian", GroupKind.TEMPORARY, "LIB");
        groups.confirm("librarian", id);
        university.on("2026-04-22");
        groups.round();
        assertThat(groups.tasks(id)).isEmpty();
        university.on("2026-04-23");
        groups.round();
        groups.round();
        assertThat(groups.duties(id)).extracting(Duty::task, Duty::seat, Duty::due)
                .containsExactly(tuple("groups.ends", OwnerSeats.of(id), LocalDate.parse("2026-04-30")));
        GroupLife life = house.bean(GroupLife.class);
        refused(() -> life.extend(university.by("custodian"), id, LocalDate.parse("2026-04-23")), "END_MISSING");
        life.extend(university.by("custodian"), id, LocalDate.parse("2026-06-30"));
        assertThat(groups.tasks(id)).isEmpty();
        assertThat(groups.group(id).end()).isEqualTo("2026-06-30");
        university.on("2026-06-23");
        groups.round();
        assertThat(groups.tasks(id)).containsExactly("groups.ends");
        refused(() -> life.dissolved(university.by("custodian"), id, LocalDate.parse("2026-06-23")),
                "NOT_DISSOLVING", "4.3.a");
        groups.agree("librarian", groups.propose("custodian", id, DecisionKind.DISSOLVE, Map.of("why", "活动结束")));
        assertThat(groups.duties(id)).extracting(Duty::task, Duty::due)
                .containsExactly(tuple("groups.dissolve", LocalDate.parse("2026-07-02")));
        refused(() -> life.extend(university.by("custodian"), id, LocalDate.parse("2026-07-30")), "NOT_RUNNING");
        refused(() -> life.dissolved(university.by("custodian"), id, LocalDate.parse("2026-06-24")), "DAY_UNFIT");
        life.dissolved(university.by("custodian"), id, LocalDate.parse("2026-06-23"));
        assertThat(groups.account(id)).satisfies(account -> {
            assertThat(account.state()).isEqualTo(AccountState.CLOSED);
            assertThat(account.closedOn()).isEqualTo("2026-06-23");
        });
        assertThat(groups.tasks(id)).isEmpty();
        assertThat(groups.keepers(id)).isEmpty();
        assertThat(groups.events(id)).containsSubsequence("group.ends-soon", "group.extended", "group.ends-soon",
                "group.agreed", "group.dissolving", "group.dissolved");
    }

    @Test
    @Proves("4.3.a")
    void groupsOfClassesThatGraduateAreListedInJuneOnceAndInNoOtherMonth() {
        String counsellor = "mentor" + ++number;
        String unit = groups.classWith(counsellor);
        String monitor = member(unit, "2026-06-30");
        String next = member(unit, "2026-06-30");
        member(unit, "2027-06-30");
        String other = "mentor" + ++number;
        String stays = groups.classWith(other);
        member(stays, "2028-06-30");
        UUID id = ofClass(monitor, unit, counsellor);
        UUID staying = ofClass("custodian", stays, other);
        university.on("2026-05-31");
        groups.round();
        assertThat(groups.tasks(id)).isEmpty();
        university.on("2026-06-01");
        groups.round();
        groups.round();
        assertThat(groups.duties(id)).extracting(Duty::task, Duty::seat, Duty::due)
                .containsExactly(tuple("groups.graduates", OwnerSeats.of(id), LocalDate.parse("2026-06-30")));
        assertThat(groups.tasks(staying)).isEmpty();
        groups.agree(counsellor, groups.propose(monitor, id, DecisionKind.TRANSFER,
                Map.of("owner", university.id(next).toString())));
        university.on("2026-06-20");
        groups.round();
        assertThat(groups.tasks(id)).as("decided this June").isEmpty();
        UUID late = ofClass(next, unit, counsellor);
        university.on("2026-07-01");
        groups.round();
        assertThat(groups.tasks(late)).isEmpty();
    }

    @Test
    @Proves("4.3.a")
    void sixGroupsAreSignedAtOnceAndOneThatChangedIsLeftOut() {
        String counsellor = "mentor" + ++number;
        List<UUID> six = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            six.add(groups.register("student", GroupKind.CLASS, groups.classWith(counsellor)));
        }
        UUID decided = groups.register("custodian", GroupKind.CLASS, groups.classWith(counsellor));
        groups.confirm(counsellor, decided);
        Decision range = groups.propose("custodian", decided, DecisionKind.RANGE,
                Map.of("range", "全班", "content", "通知"));
        SignAll all = house.bean(SignAll.class);
        List<String> keys = all.waiting(university.by(counsellor)).stream().map(Waiting::key).toList();
        assertThat(keys).hasSize(7);
        UUID stale = six.getLast();
        groups.agree(counsellor, groups.propose("student", stale, DecisionKind.NAME, Map.of("name", "湖南财院改" + number)));
        Act once = university.by(counsellor);
        List<Signed> signed = all.sign(once, keys);
        assertThat(signed).filteredOn(one -> one.problem().isPresent()).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo(groups.account(stale).name());
            assertThat(one.problem()).get().isInstanceOfSatisfying(Refused.class,
                    refused -> assertThat(refused.reason().name()).isEqualTo("CHANGED_MEANWHILE"));
        });
        assertThat(six).filteredOn(id -> groups.membership(id).awaited()).containsExactly(stale);
        assertThat(groups.now(range).state()).isEqualTo(DecisionState.AGREED);
        int events = lines(six);
        assertThat(all.sign(once, keys)).extracting(Signed::title, one -> one.problem().isPresent())
                .containsExactlyElementsOf(signed.stream().map(one -> tuple(one.title(), one.problem().isPresent()))
                        .toList());
        assertThat(lines(six)).as("sent twice, done once").isEqualTo(events);
        assertThat(all.waiting(university.by(counsellor))).extracting(one -> one.account().id())
                .containsExactly(stale);
        assertThat(all.waiting(university.by("stranger"))).isEmpty();
    }

    @Test
    @Proves("4.1.a")
    void theGroupsOfAllClassesComeFromTheListOrNoneDoes() {
        String counsellor = "mentor" + ++number;
        List<UUID> classes = IntStream.range(0, 4).mapToObj(_ -> university.unit(groups.classWith(counsellor)))
                .toList();
        ClassGroups many = house.bean(ClassGroups.class);
        assertThat(many.classes(university.by(counsellor), "qq-group")).extracting(ClassLine::unit)
                .containsExactlyInAnyOrderElementsOf(classes);
        assertThat(many.classes(university.by("dean"), "qq-group")).extracting(ClassLine::unit).containsAll(classes);
        assertThat(many.classes(university.by("librarian"), "qq-group")).isEmpty();

        List<FilledClass> wrong = List.of(row(classes.get(0), "80" + number, "30"), row(classes.get(1), "x", "51"),
                row(university.unit("LIB"), "81" + number, "30"));
        var faults = many.register(university.by("dean"), "qq-group", List.of(row(classes.get(0), "8000001", "abc"),
                wrong.get(2), row(classes.get(1), "8000002", "51"))).faults();
        assertThat(faults).extracting(ClassFault::unit, fault -> fault.problem().reason().name())
                .containsExactly(tuple(classes.get(0), "COUNT_UNFIT"), tuple(university.unit("LIB"), "CLASS_UNFIT"));
        assertThatThrownBy(() -> many.register(university.by("dean"), "qq-group",
                List.of(row(classes.get(0), "8000003", ""), row(classes.get(1), "8000003", ""))))
                .isInstanceOfSatisfying(RowRefused.class, refused -> {
                    assertThat(refused.fault().unit()).isEqualTo(classes.get(1));
                    assertThat(refused.fault().problem().reason().name()).isEqualTo("NUMBER_TAKEN");
                });
        assertThat(many.classes(university.by("dean"), "qq-group")).filteredOn(one -> classes.contains(one.unit()))
                .extracting(ClassLine::group).containsOnlyNulls();

        Act once = university.by("dean");
        List<FilledClass> right = List.of(row(classes.get(0), "8000004", "30"), row(classes.get(1), "8000005", "50"),
                row(classes.get(2), "", ""));
        var made = many.register(once, "qq-group", right);
        assertThat(made.faults()).isEmpty();
        assertThat(made.groups()).hasSize(3).allSatisfy(one -> assertThat(groups.duties(one.id()))
                .extracting(Duty::seat).contains(new Seat.OfficeAt(Office.COUNSELLOR, one.unit())));
        assertThat(groups.tasks(made.groups().get(1).id())).contains("groups.file");
        assertThatThrownBy(() -> many.register(once, "qq-group", right)).isInstanceOf(Repeated.class);
        assertThat(many.classes(university.by(counsellor), "qq-group").getFirst()).satisfies(first -> {
            assertThat(first.unit()).as("without a group first").isEqualTo(classes.get(3));
            assertThat(first.counsellor()).isEqualTo(counsellor);
        });
    }

    private static FilledClass row(UUID unit, String id, String members) {
        return new FilledClass(unit, "班级群" + ++number, "student", id, members);
    }

    private static UUID ofClass(String owner, String unit, String counsellor) {
        UUID id = groups.register(owner, GroupKind.CLASS, unit);
        groups.confirm(counsellor, id);
        return id;
    }

    private static UUID dissolved() {
        UUID id = groups.ofClass("student");
        groups.agree("counsellor", groups.propose("student", id, DecisionKind.DISSOLVE, Map.of("why", "并入年级群")));
        house.bean(GroupLife.class).dissolved(university.by("student"), id, LocalDate.parse("2026-03-02"));
        return id;
    }

    private static String member(String unit, String leaves) {
        String name = "pupil" + ++number;
        university.person(name, "STUDENT");
        house.sql()
                .sql("update directory.person set unit_id = :unit, expected_leave = cast(:on as date) where id = :id")
                .param("unit", university.unit(unit)).param("on", leaves).param("id", university.id(name)).update();
        return name;
    }

    private static UUID account(String name, String id) {
        UUID account = university.draft("custodian", "LIB", name, "wechat-official");
        CaseFile file = university.submit("custodian", account);
        List.of("librarian", "clerk", "publicity-head").forEach(person -> university.approve(person, file));
        university.approve("clerk", university.file("custodian", account, name, id, LocalDate.parse("2026-03-02")));
        return account;
    }

    private static int lines(List<UUID> ids) {
        return ids.stream().mapToInt(id -> groups.events(id).size()).sum();
    }

    private static Rosters rosters() {
        return house.bean(Rosters.class);
    }

    private static int rows(UUID id) {
        return house.sql().sql("select count(*) from groups.member where account_id = :id").param("id", id)
                .query(Integer.class).single();
    }
}
