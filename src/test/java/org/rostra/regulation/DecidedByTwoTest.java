package org.rostra.regulation;

import org.rostra.groups.WholeGroup;
import org.rostra.groups.decision.Side;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.rostra.regulation.WorkGroups.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.rostra.directory.Departures;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.duty.Duty;
import org.rostra.groups.GroupKind;
import org.rostra.groups.OwnerSeats;
import org.rostra.groups.decision.Decision;
import org.rostra.groups.decision.DecisionKind;
import org.rostra.groups.decision.DecisionState;
import org.rostra.groups.names.Outsider;
import org.rostra.groups.names.Outsiders;
import org.rostra.ledger.Act;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.rostra.registry.AccountState;
import org.rostra.registry.change.CustodyWatch;
import org.rostra.security.House;

/** 第四条（三）: owner and supervisor decide together, in either order, each seeing what the other saw. */
class DecidedByTwoTest {
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
        List<Finding> findings = new ArrayList<>();
        house.bean(Ledger.class).check(findings::add);
        house.close();
        assertThat(findings).isEmpty();
    }

    @BeforeEach
    void monday() {
        university.on("2026-03-02");
    }

    @ParameterizedTest
    @Proves({"4.3.a", "4.3.b"})
    @CsvSource({"NAME, student, counsellor", "NAME, counsellor, student", "RANGE, student, counsellor",
            "RANGE, counsellor, student", "TRANSFER, student, counsellor", "TRANSFER, counsellor, student",
            "DISSOLVE, student, counsellor", "DISSOLVE, counsellor, student", "OUTSIDER, student, counsellor",
            "OUTSIDER, counsellor, student"})
    void nothingIsDoneBeforeBothHaveSignedWhoeverIsFirst(DecisionKind kind, String first, String second) {
        UUID id = groups.ofClass("student");
        Decision decision = groups.propose(first, id, kind, proposal(kind));
        assertThat(done(id, decision)).isFalse();
        assertThat(groups.duties(decision)).singleElement().satisfies(duty -> {
            assertThat(duty.task()).isEqualTo("groups.consent");
            assertThat(groups.holders(duty.seat())).containsExactly(university.id(second));
            assertThat(duty.due()).isEqualTo("2026-03-09");
            assertThat(duty.clause().value()).isEqualTo(kind == DecisionKind.OUTSIDER ? "4.3.b" : "4.3.a");
        });
        refused(() -> groups.agree(first, decision), "NOT_YOUR_TURN",
                kind == DecisionKind.OUTSIDER ? "4.3.b" : "4.3.a");
        groups.agree(second, decision);
        assertThat(done(id, decision)).isTrue();
        assertThat(groups.now(decision)).satisfies(now -> {
            assertThat(now.state()).isEqualTo(DecisionState.AGREED);
            assertThat(now.signer()).isEqualTo(university.id(second));
        });
        assertThat(groups.duties(decision)).isEmpty();
        assertThat(groups.events(id)).contains("group.proposed", "group.agreed");
    }

    private static Map<String, String> proposal(DecisionKind kind) {
        number++;
        return switch (kind) {
            case NAME -> Map.of("name", "湖南财院新名" + number);
            case RANGE -> Map.of("range", "全体同学和任课教师", "content", "只发通知" + number);
            case TRANSFER -> Map.of("owner", university.person("heir" + number, "STUDENT").toString());
            case DISSOLVE -> Map.of("why", "并入年级群");
            case OUTSIDER -> Map.of("person", "李外", "affiliation", "长沙某公司", "sponsor",
                    university.id("stranger").toString(), "until", "2026-03-20");
        };
    }

    private static boolean done(UUID id, Decision decision) {
        Map<String, String> wanted = decision.proposal();
        return switch (decision.kind()) {
            case NAME -> groups.account(id).name().equals(wanted.get("name"));
            case RANGE -> groups.group(id).range().equals(wanted.get("range"))
                    && groups.group(id).content().equals(wanted.get("content"));
            case TRANSFER -> groups.group(id).owner().toString().equals(wanted.get("owner"))
                    && groups.keepers(id).equals(List.of(groups.group(id).owner()));
            case DISSOLVE -> groups.account(id).state() == AccountState.CLOSING
                    && groups.tasks(id).contains("groups.dissolve");
            case OUTSIDER -> outsiders(id).size() == 1;
        };
    }

    @Test
    @Proves("4.3.a")
    void theSecondSignsWhatTheFirstSawOrNothing() {
        UUID id = groups.ofClass("student");
        Decision decision = groups.propose("student", id, DecisionKind.NAME, Map.of("name", "湖南财院甲" + ++number));
        refused(() -> groups.decisions().agree(university.by("counsellor"), decision.id(), "0123456789abcdef"),
                "CHANGED_MEANWHILE", "4.3.a");
        assertThat(groups.now(decision).open()).isTrue();
        groups.agree("counsellor", decision);
        refused(() -> groups.agree("counsellor", decision), "DECIDED_ALREADY");
    }

    @Test
    @Proves("4.3.a")
    void whatChangesInBetweenVoidsWhatWasProposedBefore() {
        UUID id = groups.ofClass("student");
        Decision range = groups.propose("student", id, DecisionKind.RANGE, proposal(DecisionKind.RANGE));
        Decision outsider = groups.propose("counsellor", id, DecisionKind.OUTSIDER, proposal(DecisionKind.OUTSIDER));
        Decision name = groups.propose("counsellor", id, DecisionKind.NAME, proposal(DecisionKind.NAME));
        Decision guest = groups.propose("student", id, DecisionKind.OUTSIDER,
                Map.of("person", "王外", "affiliation", "某社",
                        "sponsor", university.id("student").toString(), "until", "2026-05-01"));
        groups.agree("counsellor", guest);
        assertThat(groups.now(range).open()).as("who joins leaves the group what it was").isTrue();
        groups.agree("student", name);
        assertThat(List.of(range, outsider)).extracting(one -> groups.now(one).state())
                .containsOnly(DecisionState.VOIDED);
        assertThat(groups.duties(range)).isEmpty();
        assertThat(groups.duties(outsider)).isEmpty();
        refused(() -> groups.agree("counsellor", range), "DECIDED_ALREADY");
        assertThat(groups.group(id).version()).isEqualTo(2);
        groups.agree("student", groups.propose("counsellor", id, DecisionKind.RANGE, range.proposal()));
    }

    @Test
    void oneOfAKindAtATime() {
        UUID id = groups.ofClass("student");
        groups.propose("student", id, DecisionKind.NAME, proposal(DecisionKind.NAME));
        refused(() -> groups.propose("counsellor", id, DecisionKind.NAME, proposal(DecisionKind.NAME)), "UNDER_WAY");
        Map<String, String> guest = proposal(DecisionKind.OUTSIDER);
        groups.propose("student", id, DecisionKind.OUTSIDER, guest);
        refused(() -> groups.propose("student", id, DecisionKind.OUTSIDER, guest), "UNDER_WAY");
        refused(() -> groups.propose("student", id, DecisionKind.TRANSFER,
                Map.of("owner", "" + university.id("student"))),
                "NOTHING_NEW");
        refused(() -> groups.propose("student", id, DecisionKind.TRANSFER, Map.of("owner", "x")), "PERSON_UNFIT");
        refused(() -> groups.propose("student", id, DecisionKind.RANGE, Map.of("range", "全体")), "TEXT_MISSING");
        refused(() -> groups.propose("student", id, DecisionKind.OUTSIDER, Map.of("person", "李外", "affiliation", "某社",
                "sponsor", university.id("student").toString(), "until", "2026-03-02")), "DAY_UNFIT", "4.3.b");
    }

    @Test
    @Proves("4.3.a")
    void whoIsNeitherDecidesNothing() {
        UUID id = groups.ofClass("student");
        assertThatThrownBy(() -> groups.propose("stranger", id, DecisionKind.NAME, proposal(DecisionKind.NAME)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> groups.propose("clerk", id, DecisionKind.NAME, proposal(DecisionKind.NAME)))
                .isInstanceOf(Forbidden.class);
        refused(() -> groups.propose("dean", id, DecisionKind.NAME, proposal(DecisionKind.NAME)), "NOT_A_SIDE",
                "4.3.a");
        refused(() -> groups.propose("leader", id, DecisionKind.NAME, proposal(DecisionKind.NAME)), "NOT_A_SIDE");
        Decision decision = groups.propose("student", id, DecisionKind.NAME, proposal(DecisionKind.NAME));
        for (String neither : List.of("dean", "leader")) {
            refused(() -> groups.agree(neither, decision), "NOT_YOUR_TURN");
            refused(() -> groups.decisions().decline(university.by(neither), decision.id(), "不妥"), "NOT_YOUR_TURN");
            refused(() -> groups.decisions().withdraw(university.by(neither), decision.id()), "NOT_YOUR_TURN");
        }
        assertThatThrownBy(() -> groups.agree("stranger", decision)).isInstanceOf(NotFound.class);
        assertThat(groups.now(decision).open()).isTrue();
    }

    @Test
    void nobodySignsForBothSides() {
        UUID id = groups.register("dean", GroupKind.WORK, "BIZ");
        Decision decision = groups.propose("secretary", id, DecisionKind.NAME, proposal(DecisionKind.NAME));
        refused(() -> groups.agree("secretary", decision), "NOT_YOUR_TURN");
        groups.agree("dean", decision);
        Decision other = groups.propose("dean", id, DecisionKind.NAME, proposal(DecisionKind.NAME));
        refused(() -> groups.agree("dean", other), "NOT_YOUR_TURN");
        groups.agree("secretary", other);
    }

    /** Where one side is silent the next higher office may sign; by itself nothing is decided. */
    @Test
    @Proves("4.3.a")
    void afterFiveWorkingDaysTheHigherOfficeMaySignAndSilenceDecidesNothing() {
        UUID id = groups.ofClass("student");
        Decision decision = groups.propose("student", id, DecisionKind.NAME, proposal(DecisionKind.NAME));
        university.on("2026-03-09");
        groups.round();
        assertThat(groups.now(decision).substitute()).isFalse();
        refused(() -> groups.agree("dean", decision), "NOT_YOUR_TURN");
        university.on("2026-03-10");
        groups.round();
        groups.round();
        assertThat(groups.now(decision).substitute()).isTrue();
        assertThat(groups.duties(decision)).extracting(Duty::seat).containsExactlyInAnyOrder(
                new Seat.OfficeAt(Office.COUNSELLOR, university.unit("BIZ2401")),
                new Seat.OfficeAt(Office.HEAD, university.unit("BIZ")));
        university.on("2026-04-30");
        groups.round();
        assertThat(groups.now(decision).state()).isEqualTo(DecisionState.OPEN);
        refused(() -> groups.agree("leader", decision), "NOT_YOUR_TURN");
        groups.agree("dean", decision);
        assertThat(groups.account(id).name()).isEqualTo(decision.proposal().get("name"));
        assertThat(groups.duties(decision)).isEmpty();
    }

    @Test
    void whoWasAskedFirstMaySignAfterItsTermAsWell() {
        UUID id = groups.ofClass("student");
        Decision decision = groups.propose("student", id, DecisionKind.NAME, proposal(DecisionKind.NAME));
        university.on("2026-03-10");
        groups.round();
        groups.agree("counsellor", decision);
        assertThat(groups.now(decision).signer()).isEqualTo(university.id("counsellor"));
    }

    @Test
    void theOtherSideDeclinesWithAReasonAndTheFirstTakesBack() {
        UUID id = groups.ofClass("student");
        Decision decision = groups.propose("student", id, DecisionKind.NAME, proposal(DecisionKind.NAME));
        refused(() -> groups.decisions().decline(university.by("counsellor"), decision.id(), " "), "TEXT_MISSING");
        groups.decisions().decline(university.by("counsellor"), decision.id(), "名称太长");
        assertThat(groups.now(decision)).satisfies(now -> {
            assertThat(now.state()).isEqualTo(DecisionState.DECLINED);
            assertThat(now.reason()).isEqualTo("名称太长");
        });
        Decision other = groups.propose("student", id, DecisionKind.NAME, proposal(DecisionKind.NAME));
        refused(() -> groups.decisions().withdraw(university.by("counsellor"), other.id()), "NOT_YOUR_TURN");
        groups.decisions().withdraw(university.by("student"), other.id());
        assertThat(groups.now(other).state()).isEqualTo(DecisionState.WITHDRAWN);
        refused(() -> groups.agree("counsellor", other), "DECIDED_ALREADY");
        assertThat(groups.duties(other)).isEmpty();
        assertThat(groups.group(id).version()).isEqualTo(1);
        assertThat(groups.events(id)).containsSubsequence("group.declined", "group.withdrawn");
    }

    @Test
    @Proves("4.3.b")
    void somebodyOfOutsideStaysUntilADayAndTheOwnerIsRemindedOfIt() {
        UUID id = groups.ofClass("student");
        groups.agree("counsellor",
                groups.propose("student", id, DecisionKind.OUTSIDER, proposal(DecisionKind.OUTSIDER)));
        Outsider guest = outsiders(id).getFirst();
        assertThat(guest.sponsor()).isEqualTo(university.id("stranger"));
        assertThat(guest.until()).isEqualTo("2026-03-20");
        university.on("2026-03-20");
        groups.round();
        assertThat(groups.tasks(id)).isEmpty();
        university.on("2026-03-21");
        groups.round();
        groups.round();
        assertThat(groups.duties(id)).extracting(Duty::task, Duty::seat)
                .containsExactly(tuple("groups.outsider-ends", OwnerSeats.of(id)));
        assertThatThrownBy(() -> house.bean(Outsiders.class).left(university.by("dean"), id, guest.id()))
                .isInstanceOf(Forbidden.class);
        house.bean(Outsiders.class).left(university.by("student"), id, guest.id());
        assertThat(groups.tasks(id)).isEmpty();
        assertThat(outsiders(id).getFirst().left()).isEqualTo("2026-03-21");
        assertThatThrownBy(() -> house.bean(Outsiders.class).left(university.by("student"), id, guest.id()))
                .isInstanceOf(NotFound.class);
    }

    /** A group whose owner is gone goes on in other hands: the supervisor and the next higher office decide in whose. */
    @Test
    @Proves("4.3.a")
    void theHigherOfficeDecidesInTheOwnersPlaceWhereHeIsGone() {
        String goes = "goes" + ++number;
        String comes = "comes" + number;
        university.person(goes, "STUDENT");
        university.person(comes, "STUDENT");
        UUID id = groups.ofClass(goes);
        university.bean(Departures.class).leave(university.by("keeper"), university.id(goes),
                LocalDate.parse("2026-03-02"));
        assertThat(groups.keepers(id)).isEmpty();
        assertThat(groups.duties(id)).extracting(Duty::task, Duty::seat).containsExactly(tuple(
                "change.find-custodian", new Seat.OfficeAt(Office.COUNSELLOR, university.unit("BIZ2401"))));
        Decision transfer = groups.propose("counsellor", id, DecisionKind.TRANSFER,
                Map.of("owner", university.id(comes).toString()));
        assertThat(groups.duties(transfer)).extracting(Duty::seat)
                .containsExactly(new Seat.OfficeAt(Office.HEAD, university.unit("BIZ")));
        refused(() -> groups.agree("counsellor", transfer), "NOT_YOUR_TURN");
        groups.agree("dean", transfer);
        assertThat(groups.keepers(id)).containsExactly(university.id(comes));
        assertThat(groups.tasks(id)).isEmpty();
    }

    @Test
    void aForeseenLeavingIsDoneWithTheTransfer() {
        String goes = "goes" + ++number;
        university.person(goes, "STUDENT");
        house.sql().sql("update directory.person set expected_leave = '2026-04-01' where id = :id")
                .param("id", university.id(goes)).update();
        UUID id = groups.ofClass(goes);
        house.bean(CustodyWatch.class).foresee(Act.bySystem(House.now()));
        assertThat(groups.tasks(id)).containsExactly("change.hand-over-before-leaving");
        groups.agree("counsellor", groups.propose(goes, id, DecisionKind.TRANSFER, proposal(DecisionKind.TRANSFER)));
        assertThat(groups.tasks(id)).isEmpty();
        assertThatThrownBy(() -> groups.propose(goes, id, DecisionKind.NAME, proposal(DecisionKind.NAME)))
                .isInstanceOf(Forbidden.class);
    }

    /** The page shows who may sign, and the register knows whose turn it is. */
    @Test
    void tellsWhoseTurnItIs() {
        UUID id = groups.ofClass("student");
        Decision decision = groups.propose("student", id, DecisionKind.NAME, proposal(DecisionKind.NAME));
        var whole = new WholeGroup(groups.account(id), groups.group(id));
        assertThat(groups.decisions().mine(university.by("counsellor"), whole, decision)).isTrue();
        assertThat(groups.decisions().mine(university.by("student"), whole, decision)).isFalse();
        assertThat(groups.decisions().side(university.by("counsellor"), whole)).contains(Side.SUPERVISOR);
        assertThat(groups.decisions().side(university.by("dean"), whole)).isEmpty();
        assertThat(groups.decisions().latest(id)).extracting(Decision::id).containsExactly(decision.id());
    }

    /** Whom a proposal names is told by its field, not by what a reason looks like. */
    @Test
    void aReasonThatLooksLikeAnIdIsShownAsItStands() {
        String reason = "-".repeat(36);
        groups.propose("student", groups.ofClass("student"), DecisionKind.DISSOLVE, Map.of("why", reason));
        House.Browser counsellor = house.browser();
        counsellor.signIn("counsellor", House.PASSWORD);
        assertThat(counsellor.get("/groups/sign")).satisfies(page -> {
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains(reason);
        });
    }

    @Test
    void nothingIsDecidedAboutAGroupThatEnds() {
        UUID id = groups.ofClass("student");
        Decision open = groups.propose("student", id, DecisionKind.OUTSIDER, proposal(DecisionKind.OUTSIDER));
        groups.agree("student",
                groups.propose("counsellor", id, DecisionKind.DISSOLVE, proposal(DecisionKind.DISSOLVE)));
        assertThat(groups.now(open).state()).isEqualTo(DecisionState.VOIDED);
        refused(() -> groups.propose("student", id, DecisionKind.NAME, proposal(DecisionKind.NAME)), "NOT_RUNNING");
    }

    private static List<Outsider> outsiders(UUID id) {
        return house.bean(Outsiders.class).of(id);
    }
}
