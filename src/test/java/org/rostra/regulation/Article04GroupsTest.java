package org.rostra.regulation;

import org.rostra.groups.decision.DecisionKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.rostra.regulation.WorkGroups.refused;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.directory.Appoint;
import org.rostra.directory.Appointment;
import org.rostra.directory.Appointments;
import org.rostra.directory.Departures;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.duty.Duty;
import org.rostra.groups.AskSupervisor;
import org.rostra.groups.CoSigners;
import org.rostra.groups.CoSigner;
import org.rostra.groups.ConfirmJoined;
import org.rostra.groups.GroupKind;
import org.rostra.groups.RegisterGroup;
import org.rostra.groups.Registration;
import org.rostra.groups.decision.Decision;
import org.rostra.groups.life.NameDeputy;
import org.rostra.ledger.Act;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.rostra.procedure.Verb;
import org.rostra.registry.AccountState;
import org.rostra.registry.Applications;
import org.rostra.registry.Verdict;
import org.rostra.security.House;

/** 第四条（一）: groups and accounts are reported to a supervisor, who joins them; from fifty members on they are filed. */
class Article04GroupsTest {
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
    @Proves("4.1.a")
    void aClassUsesItsGroupAtOnceAndTheCounsellorConfirmsThatHeIsInIt() {
        UUID id = groups.register("student", GroupKind.CLASS, "BIZ2401");
        assertThat(groups.account(id).state()).isEqualTo(AccountState.RUNNING);
        assertThat(groups.keepers(id)).containsExactly(university.id("student"));
        assertThat(groups.membership(id).awaited()).isTrue();
        assertThat(groups.answer(id)).isEqualTo(Verdict.Kind.PENDING);
        assertThat(groups.duties(id)).singleElement().satisfies(duty -> {
            assertThat(duty.task()).isEqualTo("groups.confirm");
            assertThat(duty.seat()).isEqualTo(new Seat.OfficeAt(Office.COUNSELLOR, university.unit("BIZ2401")));
            assertThat(duty.due()).isEqualTo("2026-03-09");
            assertThat(duty.clause().value()).isEqualTo("4.1.a");
        });
        assertThatThrownBy(() -> groups.confirm("student", id)).isInstanceOf(Forbidden.class);
        refused(() -> groups.confirm("dean", id), "NOT_YOURS_TO_CONFIRM", "4.1.a");
        groups.confirm("counsellor", id);
        assertThat(groups.membership(id).awaited()).isFalse();
        assertThat(groups.membership(id).admitted()).isEqualTo("2026-03-02");
        assertThat(groups.tasks(id)).isEmpty();
        assertThat(groups.answer(id)).isEqualTo(Verdict.Kind.GENUINE);
        refused(() -> groups.confirm("counsellor", id), "CONFIRMED_ALREADY");
        assertThat(groups.events(id)).containsExactly("group.registered", "group.supervisor-asked", "group.joined");
    }

    @ParameterizedTest
    @Proves({"4.1.b", "3.3"})
    @CsvSource({"WORK, LIB, librarian, 4.1.b", "WORK, BIZ, dean, 4.1.b", "WORK, BIZ, secretary, 4.1.b",
            "TEMPORARY, BIZ, dean, 4.1.b", "CLUB, CLUB, adviser, house.confirm-joined",
            "BRANCH, BIZ2401, dean, house.confirm-joined", "BRANCH, LIB, librarian, house.confirm-joined"})
    void theSupervisorIsOfTheBodyBehindTheGroup(GroupKind kind, String unit, String supervisor, String clause) {
        UUID id = groups.register("custodian", kind, unit);
        assertThat(groups.duties(id)).singleElement().satisfies(duty -> {
            assertThat(groups.holders(duty.seat())).contains(university.id(supervisor));
            assertThat(duty.clause().value()).isEqualTo(clause);
        });
        groups.confirm(supervisor, id);
        assertThat(groups.membership(id).admittedBy()).isEqualTo(university.id(supervisor));
    }

    /** One across units is the owner's unit's, whoever else is in it; what a unit cannot have is refused. */
    @Test
    @Proves("3.3")
    void aGroupAcrossUnitsIsItsOwnersUnits() {
        house.sql().sql("update directory.person set unit_id = :unit where id = :id")
                .param("unit", university.unit("LIB")).param("id", university.id("custodian2")).update();
        Registration told = groups.told("custodian2", GroupKind.WORK, "LIB");
        UUID id = groups.register("custodian2", new Registration(told.kind(), told.platform(), told.name(),
                told.number(), told.unit(), told.owner(), "图书馆、商学院联络人", told.content(), null, null, null));
        groups.confirm("librarian", id);
        refused(() -> groups.register("custodian", GroupKind.CLASS, "LIB"), "UNIT_UNFIT");
        refused(() -> groups.register("custodian", GroupKind.CLUB, "BIZ2401"), "UNIT_UNFIT");
    }

    @Test
    @Proves("4.1.a")
    void aClassAccountOnAnotherPlatformIsReportedAsWell() {
        UUID id = university.draft("custodian", "BIZ2401", "湖南财院二四一班", "wechat-official");
        CaseFile file = university.submit("custodian", id);
        university.approve("dean", file);
        university.approve("clerk", university.file("custodian", id, "湖南财院二四一班", "gh_bbbb00001111",
                LocalDate.parse("2026-03-02")));
        assertThat(groups.duties(id)).extracting(Duty::task, Duty::seat)
                .contains(tuple("groups.confirm", new Seat.OfficeAt(Office.COUNSELLOR, university.unit("BIZ2401"))));
        university.bean(ConfirmJoined.class).confirm(university.by("counsellor"), id, 0);
        assertThat(groups.tasks(id)).doesNotContain("groups.confirm");
    }

    @Test
    @Proves("4.1.b")
    void anAccountOfStaffIsReportedToTheHeadOfTheDepartment() {
        UUID id = university.bean(Applications.class).start(university.by("custodian"), true);
        Map<String, List<String>> form = new HashMap<>();
        University.put(form, "owner", university.unit("LIB").toString(), "platform", "wechat-official", "name",
                "湖南财院书评", "reason", "分享书评", "custodian-a", university.id("custodian").toString(), "account-id",
                "gh_cccc00001111", "opened-on", "2026-02-10", "contact", "shuping@example.edu.cn", "registrant",
                "person");
        university.save("custodian", id, form);
        university.approve("clerk", university.submit("custodian", id));
        assertThat(groups.duties(id)).filteredOn(duty -> duty.task().equals("groups.confirm")).singleElement()
                .satisfies(duty -> assertThat(duty.seat())
                        .isEqualTo(new Seat.OfficeAt(Office.HEAD, university.unit("LIB"))));
    }

    @Test
    void refusesWhatCannotBe() {
        Registration told = groups.told("custodian", GroupKind.TEMPORARY, "TW");
        refused(() -> groups.register("custodian", ending(told, null)), "END_MISSING", "house.temporary-groups");
        refused(() -> groups.register("custodian", ending(told, LocalDate.parse("2026-03-02"))), "END_MISSING");
        refused(() -> groups.register("custodian", called(told, " ", "123456")), "NAME_MISSING");
        refused(() -> groups.register("custodian", called(told, "群", "x1")), "NUMBER_UNFIT");
        UUID id = groups.register("custodian", told);
        assertThat(groups.group(id).end()).isEqualTo("2026-04-30");
        refused(() -> groups.register("custodian2", told), "NUMBER_TAKEN");
        assertThat(university.bean(RegisterGroup.class).equivalent(university.by("league-head"),
                university.unit("TW"), "qq-group")).extracting(one -> one.id()).contains(id);
        String gone = staff();
        university.bean(Departures.class).leave(university.by("keeper"), university.id(gone),
                LocalDate.parse("2026-03-02"));
        refused(() -> groups.register("custodian", groups.told(gone, GroupKind.WORK, "LIB")), "OWNER_UNFIT");
    }

    @Test
    @Proves("3.3")
    void aStudentDoesNotSuperviseThoughHeHoldsTheSeat() {
        UUID id = groups.register("custodian", GroupKind.CLUB, "CLUB");
        kind("adviser", "STUDENT");
        try {
            refused(() -> groups.confirm("adviser", id), "STUDENT_SUPERVISES", "3.3");
            refused(() -> groups.propose("adviser", id, DecisionKind.NAME, Map.of("name", "新名")),
                    "STUDENT_SUPERVISES", "3.3");
        } finally {
            kind("adviser", "STAFF");
        }
        groups.confirm("adviser", id);
    }

    /** Nobody signs beside himself: the other head does, or the next higher office. */
    @ParameterizedTest
    @CsvSource({"WORK, BIZ, dean, HEAD, BIZ, secretary", "CLASS, BIZ2401, counsellor, HEAD, BIZ, dean",
            "CLUB, CLUB, adviser, HEAD, TW, league-head", "WORK, LIB, librarian, SCHOOL_LEADER, root, leader"})
    void whereOwnerAndSupervisorAreOneTheNextOfficeSigns(GroupKind kind, String unit, String owner, Office office,
            String at, String signer) {
        UUID id = groups.register(owner, kind, unit);
        assertThat(groups.duties(id)).extracting(Duty::seat)
                .containsExactly(new Seat.OfficeAt(office, university.unit(at)));
        assertThatThrownBy(() -> groups.confirm(owner, id)).isInstanceOf(RuntimeException.class);
        groups.confirm(signer, id);
        Decision named = groups.propose(owner, id, DecisionKind.NAME, Map.of("name", "湖南财院新名" + ++number));
        refused(() -> groups.agree(owner, named), "NOT_YOUR_TURN");
        groups.agree(signer, named);
    }

    @Test
    void whereThereIsNobodyItWaitsAndIsShown() {
        UUID id = groups.register("librarian", GroupKind.WORK, "LIB");
        CoSigner gap = university.bean(CoSigners.class).beside(groups.account(id),
                Set.of(university.id("librarian"), university.id("leader")), LocalDate.parse("2026-03-02"))
                .orElseThrow();
        assertThat(gap.vacant()).isTrue();
        UUID root = groups.register("custodian", GroupKind.WORK, "root");
        assertThat(university.bean(AskSupervisor.class).signer(university.by("clerk"), groups.account(root)))
                .get().satisfies(signer -> assertThat(signer.vacant()).isTrue());
        refused(() -> groups.confirm("leader", root), "NOT_YOURS_TO_CONFIRM");
        assertThat(groups.membership(root).awaited()).isTrue();
    }

    @Test
    @Proves("3.3")
    void aHeadMayNameOneOfHisDeputiesWhoSupervisesWhileInOffice() {
        university.appoint("vice" + ++number, Office.DEPUTY, "LIB");
        String vice = "vice" + number;
        UUID id = groups.register("custodian", GroupKind.WORK, "LIB");
        groups.confirm("librarian", id);
        refused(() -> name("librarian", id, "stranger"), "DEPUTY_UNFIT", "house.named-deputy");
        assertThatThrownBy(() -> name("custodian", id, vice)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> name("stranger", id, vice)).isInstanceOf(NotFound.class);
        name("librarian", id, vice);
        assertThat(groups.duties(id)).extracting(Duty::task, Duty::seat).containsExactly(
                tuple("groups.confirm", new Seat.Of(university.id(vice))));
        refused(() -> groups.confirm("librarian", id), "NOT_YOURS_TO_CONFIRM");
        groups.confirm(vice, id);
        assertThat(groups.membership(id).admittedBy()).isEqualTo(university.id(vice));
        groups.round();
        assertThat(groups.tasks(id)).isEmpty();

        endOffice(vice, "LIB");
        university.on("2026-03-03");
        groups.round();
        assertThat(groups.duties(id)).extracting(Duty::seat)
                .containsExactly(new Seat.OfficeAt(Office.HEAD, university.unit("LIB")));
        assertThat(groups.answer(id)).as("it is no less ours meanwhile").isEqualTo(Verdict.Kind.GENUINE);
        groups.confirm("librarian", id);
    }

    @Test
    void whatWaitsForADeputyGoesBackToTheHeadWhoMayTakeItBackHimself() {
        university.appoint("vice" + ++number, Office.DEPUTY, "LIB");
        String vice = "vice" + number;
        UUID id = groups.register("custodian", GroupKind.WORK, "LIB");
        name("librarian", id, vice);
        university.bean(NameDeputy.class).name(university.by("librarian"), id, null);
        assertThat(groups.duties(id)).extracting(Duty::seat)
                .containsExactly(new Seat.OfficeAt(Office.HEAD, university.unit("LIB")));
        name("librarian", id, vice);
        endOffice(vice, "LIB");
        university.on("2026-03-03");
        groups.round();
        assertThat(groups.duties(id)).extracting(Duty::seat)
                .containsExactly(new Seat.OfficeAt(Office.HEAD, university.unit("LIB")));
    }

    /** A new counsellor is asked as well; what the public is told does not change for it. */
    @Test
    @Proves("4.1.a")
    void aNewCounsellorIsAskedAnew() {
        String before = "before" + ++number;
        String after = "after" + number;
        String unit = groups.classWith(before);
        UUID id = groups.register("student", GroupKind.CLASS, unit);
        groups.confirm(before, id);
        endOffice(before, unit);
        university.appoint(after, Office.COUNSELLOR, unit);
        university.on("2026-03-03");
        groups.round();
        assertThat(groups.membership(id).awaited()).isTrue();
        assertThat(groups.tasks(id)).containsExactly("groups.confirm");
        assertThat(groups.answer(id)).isEqualTo(Verdict.Kind.GENUINE);
        groups.round();
        assertThat(groups.tasks(id)).as("asked once").hasSize(1);
        groups.confirm(after, id);
        assertThat(groups.membership(id).awaited()).isFalse();
        assertThat(groups.membership(id).admittedBy()).isEqualTo(university.id(after));
    }

    /** One of two who supervise keeps the group: the other is asked, and whoever follows him. */
    @Test
    void whoFollowsTheOtherOfTwoIsAskedAnew() {
        String other = "other" + ++number;
        String follows = "follows" + number;
        String unit = groups.classWith(other);
        String owner = staff();
        university.appoint(owner, Office.COUNSELLOR, unit);
        UUID id = groups.register(owner, GroupKind.CLASS, unit);
        groups.confirm(other, id);
        university.on("2026-03-03");
        groups.round();
        assertThat(groups.tasks(id)).isEmpty();
        endOffice(other, unit);
        university.on("2026-03-04");
        groups.round();
        assertThat(groups.tasks(id)).as("the owner is asked for nothing").isEmpty();
        university.appoint(follows, Office.COUNSELLOR, unit);
        groups.round();
        groups.round();
        assertThat(groups.tasks(id)).containsExactly("groups.confirm");
        groups.confirm(follows, id);
        assertThat(groups.membership(id).admittedBy()).isEqualTo(university.id(follows));
    }

    @Test
    @Proves("4.1.c")
    void fiftyIsFiledAndFortyNineIsNot() {
        UUID id = groups.ofClass("student");
        groups.count("student", id, 49);
        assertThat(groups.tasks(id)).isEmpty();
        refused(() -> groups.file("student", id), "BELOW_LINE", "4.1.c");
        groups.count("counsellor", id, 50);
        assertThat(groups.duties(id)).singleElement().satisfies(duty -> {
            assertThat(duty.task()).isEqualTo("groups.file");
            assertThat(groups.holders(duty.seat())).containsExactly(university.id("student"));
            assertThat(duty.due()).isEqualTo("2026-03-09");
            assertThat(duty.clause().value()).isEqualTo("4.1.c");
        });
        groups.count("student", id, 30);
        groups.count("student", id, 51);
        assertThat(groups.tasks(id)).as("neither undone nor doubled").containsExactly("groups.file");
        refused(() -> groups.count("student", id, 0), "COUNT_UNFIT");
        assertThatThrownBy(() -> groups.count("dean", id, 60)).isInstanceOf(Forbidden.class);
    }

    @Test
    @Proves("4.1.c")
    void theClerkFilesItAndTheNumberStays() {
        UUID id = of("student", 55);
        groups.count("student", id, 30);
        CaseFile file = groups.file("student", id);
        assertThat(groups.tasks(id)).isEmpty();
        refused(() -> groups.file("student", id), "FILED_ALREADY");
        groups.count("student", id, 60);
        assertThat(groups.tasks(id)).as("under way").isEmpty();
        assertThat(file.steps()).hasSize(1);
        university.approve("clerk", file);
        String filed = groups.account(id).filingNumber();
        assertThat(filed).isNotBlank();
        groups.count("student", id, 12);
        groups.count("student", id, 80);
        assertThat(groups.account(id).filingNumber()).isEqualTo(filed);
        assertThat(groups.tasks(id)).isEmpty();
        refused(() -> groups.file("student", id), "FILED_ALREADY");
    }

    @Test
    @Proves("4.1.c")
    void aFilingThatCameToNothingIsOwedAgain() {
        UUID id = of("student", 50);
        CaseFile file = groups.file("student", id);
        CaseFile back = university.decide("clerk", file, new Verb.Return(List.of(), "群名写全"));
        assertThat(back.state()).isEqualTo(CaseFile.State.RETURNED);
        CaseFile again = groups.file("student", id);
        assertThat(again.id()).isEqualTo(file.id());
        assertThat(again.round()).isEqualTo(2);
        university.decide("clerk", again, new Verb.Refuse(List.of(), "不属于学校"));
        assertThat(groups.account(id).filingNumber()).isNull();
        assertThat(groups.tasks(id)).containsExactly("groups.file");
        CaseFile third = groups.file("student", id);
        university.bean(Procedures.class).withdraw(university.by("student"), third.id(), "再核对人数");
        assertThat(groups.tasks(id)).containsExactly("groups.file");
        university.approve("clerk", groups.file("student", id));
        assertThat(groups.account(id).filingNumber()).isNotBlank();
    }

    /** A group that comes with a list runs once its supervisor has confirmed, or it is filed. */
    @Test
    @Proves({"4.1.a", "4.1.c"})
    void aGroupOfAListIsAskedForAsWell() {
        UUID id = groups.ofClass("student");
        UUID other = of("student", 50);
        for (UUID one : List.of(id, other)) {
            house.sql().sql("update registry.account set state = 'TO_BE_FILED', imported = true where id = :id")
                    .param("id", one).update();
            house.sql().sql("delete from registry.membership where account_id = :id").param("id", id).update();
        }
        groups.round();
        assertThat(groups.tasks(id)).containsExactly("groups.confirm");
        groups.confirm("counsellor", id);
        assertThat(groups.account(id).state()).isEqualTo(AccountState.RUNNING);
        university.approve("clerk", groups.file("student", other));
        assertThat(groups.account(other).state()).isEqualTo(AccountState.RUNNING);
        assertThat(groups.events(other)).contains("group.runs");
        house.sql().sql("update registry.membership set admitted_on = null where account_id = :id").param("id", other)
                .update();
        assertThat(groups.answer(other)).as("what is filed is ours").isEqualTo(Verdict.Kind.GENUINE);
    }

    /** What both dissolve meanwhile does not come back to life by being filed. */
    @Test
    void aDissolvedGroupStaysDissolvedThoughItIsFiled() {
        UUID id = of("student", 50);
        CaseFile file = groups.file("student", id);
        groups.agree("counsellor", groups.propose("student", id, DecisionKind.DISSOLVE, Map.of("why", "并入年级群")));
        university.approve("clerk", file);
        assertThat(groups.account(id).state()).isEqualTo(AccountState.CLOSING);
        assertThat(groups.account(id).filingNumber()).isNotBlank();
    }

    @Test
    void nobodyHasMoreThanTenOfWhichNoSupervisorKnows() {
        String eager = staff();
        for (int i = 0; i < 9; i++) {
            groups.register(eager, GroupKind.WORK, "LIB");
        }
        UUID last = groups.register(eager, GroupKind.WORK, "LIB");
        refused(() -> groups.register(eager, GroupKind.WORK, "LIB"), "TOO_MANY_OPEN", "house.open-registrations");
        groups.confirm("librarian", last);
        groups.register(eager, GroupKind.WORK, "LIB");
    }

    @Test
    void sentTwiceItIsRegisteredOnce() {
        Act once = university.by("custodian");
        Registration told = groups.told("custodian", GroupKind.WORK, "LIB");
        university.bean(RegisterGroup.class).register(once, told);
        assertThatThrownBy(() -> university.bean(RegisterGroup.class).register(once, told))
                .isInstanceOf(org.rostra.ledger.Repeated.class);
    }

    private static UUID of(String owner, int members) {
        UUID id = groups.ofClass(owner);
        groups.count(owner, id, members);
        return id;
    }

    private static Registration ending(Registration told, @org.jspecify.annotations.Nullable LocalDate end) {
        return new Registration(told.kind(), told.platform(), told.name(), told.number(), told.unit(), told.owner(),
                told.range(), told.content(), told.madeOn(), end, told.members());
    }

    private static Registration called(Registration told, String name, String id) {
        return new Registration(told.kind(), told.platform(), name, id, told.unit(), told.owner(), told.range(),
                told.content(), told.madeOn(), told.end(), told.members());
    }

    private static void name(String head, UUID id, String deputy) {
        university.bean(NameDeputy.class).name(university.by(head), id, university.id(deputy));
    }

    private static void endOffice(String person, String unit) {
        LocalDate today = university.by("giver").today();
        Appointment held = university.bean(Appointments.class).of(university.id(person), today).stream()
                .filter(one -> one.unit().equals(university.unit(unit))).findFirst().orElseThrow();
        university.bean(Appoint.class).end(university.by("giver"), held.id(), today);
    }

    private static String staff() {
        String name = "groupie" + ++number;
        university.person(name, "STAFF");
        return name;
    }

    private static void kind(String person, String kind) {
        house.sql().sql("update directory.person set kind = :kind where id = :id").param("kind", kind)
                .param("id", university.id(person)).update();
    }
}
