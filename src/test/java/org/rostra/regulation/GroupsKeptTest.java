package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rostra.regulation.WorkGroups.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.directory.reorganise.Reorganisation.Kind;
import org.rostra.directory.reorganise.Reorganisations;
import org.rostra.directory.reorganise.Wanted;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.groups.GroupKind;
import org.rostra.groups.decision.Decision;
import org.rostra.groups.decision.DecisionKind;
import org.rostra.groups.decision.UnitProposal.Progress;
import org.rostra.groups.decision.UnitProposals;
import org.rostra.ledger.Act;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.rostra.procedure.StandIns;
import org.rostra.registry.AccountState;
import org.rostra.registry.campaign.StillTrue;
import org.rostra.review.OpenReviews;
import org.rostra.review.ReviewRounds;
import org.rostra.review.ReviewYear;
import org.rostra.review.group.AnswerGroups;
import org.rostra.review.group.Choice;
import org.rostra.review.group.GroupFilter;
import org.rostra.review.group.GroupHint;
import org.rostra.review.group.GroupLists;
import org.rostra.review.group.GroupList;
import org.rostra.review.group.GroupShare;
import org.rostra.review.group.ShownGroup;
import org.rostra.review.group.UnitAnswer;
import org.rostra.security.House;

/** 群组逐个确认（学校设定）: each December units say of each of their groups whether it is kept; two decide what is dissolved. */
class GroupsKeptTest {
    private static final String TASK = "review.groups";
    private static final String ASKED = "groups.unit-proposes";

    private House house;
    private University university;
    private WorkGroups groups;

    @BeforeEach
    void december() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        groups = new WorkGroups(university);
        university.on("2026-11-10");
    }

    @AfterEach
    void close() {
        List<Finding> findings = new ArrayList<>();
        house.bean(Ledger.class).check(findings::add);
        house.close();
        assertThat(findings).isEmpty();
    }

    private <T> T bean(Class<T> type) {
        return university.bean(type);
    }

    private UUID ofCollege() {
        return groups.register("custodian", GroupKind.WORK, "BIZ");
    }

    private ReviewYear open() {
        university.on("2026-12-01");
        ReviewYear year = bean(OpenReviews.class).open(university.by("clerk"), 2026);
        bean(ReviewRounds.class).enter(() -> Act.bySystem(House.now()), year);
        return year;
    }

    private void round() {
        bean(ReviewRounds.class).go(() -> Act.bySystem(House.now()));
    }

    private List<GroupShare> board() {
        return bean(GroupLists.class).board(university.by("clerk"), 2026);
    }

    private GroupShare list(String unit) {
        return board().stream().filter(one -> one.list().unit().equals(university.unit(unit))).findFirst()
                .orElseThrow();
    }

    private List<ShownGroup> lines(String unit, UnitAnswer answer) {
        return bean(GroupLists.class).page(university.by("clerk"), list(unit).list(),
                new GroupFilter(answer, null, null), null, Locale.SIMPLIFIED_CHINESE);
    }

    private ShownGroup line(String unit, UUID group) {
        return Stream.of(UnitAnswer.values()).flatMap(one -> lines(unit, one).stream())
                .filter(one -> one.line().group().equals(group)).findFirst().orElseThrow();
    }

    private int answer(String who, String unit, UnitAnswer answer, String why, UUID... chosen) {
        GroupList list = list(unit).list();
        return bean(AnswerGroups.class).answer(university.by(who), list.id(), Stream.of(chosen)
                .map(id -> new Choice(id, line(unit, id).line().version(), answer, why)).toList());
    }

    private int keep(String who, String unit, UUID... chosen) {
        return answer(who, unit, UnitAnswer.KEEP, "", chosen);
    }

    private int dissolve(String who, String unit, UUID... chosen) {
        return answer(who, unit, UnitAnswer.DISSOLVE, "项目结束", chosen);
    }

    private List<Duty> owed(String unit) {
        return bean(Duties.class).openAbout(list(unit).list().asSubject());
    }

    private Decision dissolution(UUID group) {
        return groups.decisions().openOf(group).stream().filter(one -> one.kind() == DecisionKind.DISSOLVE)
                .findFirst().orElseThrow();
    }

    /** One line for each group, one duty for each unit, however often it is opened; none where there is no group. */
    @Test
    void eachUnitIsAskedOnceAboutAllItsGroups() {
        ofCollege();
        groups.ofClass("student");
        groups.register("custodian2", GroupKind.CLUB, "CLUB");
        ReviewYear year = open();
        bean(ReviewRounds.class).enter(() -> Act.bySystem(House.now()), year);
        open();
        assertThat(board()).hasSize(2);
        assertThat(list("BIZ").all()).isEqualTo(2);
        assertThat(list("BIZ").answered()).isZero();
        assertThat(list("TW").all()).isEqualTo(1);
        assertThat(owed("BIZ")).singleElement().satisfies(duty -> {
            assertThat(duty.task()).isEqualTo(TASK);
            assertThat(duty.due()).isEqualTo("2026-12-31");
            assertThat(duty.seat()).isEqualTo(new Seat.OfficeAt(Office.HEAD, university.unit("BIZ")));
            assertThat(duty.clause().value()).isEqualTo("house.groups-kept");
        });
        assertThat(house.sql().sql("select count(*) from duty.open where task = 'review.groups'")
                .query(Integer.class).single()).isEqualTo(2);
        assertThat(bean(GroupLists.class).mine(university.by("dean"), 2026)).hasSize(1);
        assertThat(bean(GroupLists.class).mine(university.by("librarian"), 2026)).isEmpty();
    }

    /** What was registered after the opening was looked at when it was, and waits for the year after. */
    @Test
    void aGroupRegisteredLaterIsNotAskedAbout() {
        ofCollege();
        ReviewYear year = open();
        UUID late = ofCollege();
        bean(ReviewRounds.class).enter(() -> Act.bySystem(House.now()), year);
        round();
        assertThat(list("BIZ").all()).isEqualTo(1);
        assertThat(lines("BIZ", UnitAnswer.OPEN)).extracting(one -> one.line().group()).doesNotContain(late);
    }

    /** A screen is answered by one act; with the last line nothing is owed any more. */
    @Test
    void aScreenIsKeptByOneAct() {
        UUID[] many = Stream.generate(this::ofCollege).limit(5).toArray(UUID[]::new);
        open();
        assertThat(keep("dean", "BIZ", many[0], many[1], many[2], many[3])).isEqualTo(4);
        assertThat(owed("BIZ")).hasSize(1);
        assertThat(keep("secretary", "BIZ", many[4])).as("either head").isEqualTo(1);
        assertThat(owed("BIZ")).isEmpty();
        assertThat(list("BIZ").of(UnitAnswer.KEEP)).isEqualTo(5);
        assertThat(groups.events(many[0])).contains("group.kept");
        assertThat(groups.account(many[0]).state()).isEqualTo(AccountState.RUNNING);
        assertThat(line("BIZ", many[4])).satisfies(one -> {
            assertThat(one.by()).isEqualTo("secretary");
            assertThat(one.line().at()).isNotNull();
            assertThat(one.owner()).isEqualTo("custodian");
            assertThat(one.confirmed()).isEqualTo("2026-12-01");
        });
    }

    /** The unit proposes; it is neither owner nor supervisor, and these decide. Silence dissolves nothing. */
    @Test
    void whatShouldBeDissolvedIsForTwoToDecide() {
        UUID id = groups.ofClass("student");
        open();
        assertThat(dissolve("dean", "BIZ", id)).isEqualTo(1);
        assertThat(owed("BIZ")).isEmpty();
        assertThat(groups.account(id).state()).isEqualTo(AccountState.RUNNING);
        assertThat(groups.decisions().openOf(id)).isEmpty();
        assertThat(groups.duties(id)).filteredOn(duty -> duty.task().equals(ASKED)).flatExtracting(duty -> List
                .copyOf(groups.holders(duty.seat()))).containsExactlyInAnyOrder(university.id("student"),
                        university.id("counsellor"));
        assertThat(line("BIZ", id).progress()).isEqualTo(Progress.ASKED);
        university.on("2027-06-01");
        groups.round();
        round();
        assertThat(groups.account(id).state()).as("silence").isEqualTo(AccountState.RUNNING);
        Decision decision = groups.propose("student", id, DecisionKind.DISSOLVE, Map.of("why", "班级群合并"));
        assertThat(groups.tasks(id)).doesNotContain(ASKED);
        assertThat(line("BIZ", id).progress()).isEqualTo(Progress.SIGNED);
        assertThat(groups.account(id).state()).isEqualTo(AccountState.RUNNING);
        groups.agree("counsellor", decision);
        assertThat(groups.account(id).state()).isEqualTo(AccountState.CLOSING);
        assertThat(line("BIZ", id).progress()).isEqualTo(Progress.AGREED);
    }

    /** Where the head is the supervisor himself he has signed for that side, and the owner is asked; no more than that. */
    @Test
    void aHeadWhoSupervisesSignsForHisSideOnly() {
        UUID id = ofCollege();
        groups.confirm("dean", id);
        open();
        dissolve("dean", "BIZ", id);
        assertThat(groups.account(id).state()).isEqualTo(AccountState.RUNNING);
        assertThat(groups.tasks(id)).doesNotContain(ASKED);
        Decision decision = dissolution(id);
        refused(() -> groups.agree("dean", decision), "NOT_YOUR_TURN");
        groups.agree("custodian", decision);
        assertThat(groups.account(id).state()).isEqualTo(AccountState.CLOSING);
    }

    /** One of the two keeps it, and says why; the unit sees that. */
    @Test
    void ownerOrSupervisorKeepsIt() {
        UUID id = groups.ofClass("student");
        open();
        dissolve("dean", "BIZ", id);
        refused(() -> bean(UnitProposals.class).keep(university.by("counsellor"), id, " "), "TEXT_MISSING", "4.3.a");
        assertThatThrownBy(() -> bean(UnitProposals.class).keep(university.by("librarian"), id, "保留"))
                .isInstanceOf(NotFound.class);
        refused(() -> bean(UnitProposals.class).keep(university.by("dean"), id, "保留"), "NOT_A_SIDE");
        bean(UnitProposals.class).keep(university.by("counsellor"), id, "班级仍在使用");
        assertThat(groups.tasks(id)).doesNotContain(ASKED);
        assertThat(line("BIZ", id).progress()).isEqualTo(Progress.NOT_AGREED);
        refused(() -> bean(UnitProposals.class).keep(university.by("student"), id, "保留"), "DECIDED_ALREADY");
        assertThat(groups.events(id)).contains("group.unit-declined");
    }

    /** The unit may think better of it, until one of the two has taken it up. */
    @Test
    void theUnitTakesBackWhatNobodyTookUp() {
        UUID id = groups.ofClass("student");
        UUID other = groups.ofClass("student");
        open();
        dissolve("dean", "BIZ", id, other);
        assertThat(keep("dean", "BIZ", id)).isEqualTo(1);
        assertThat(groups.tasks(id)).doesNotContain(ASKED);
        groups.propose("student", other, DecisionKind.DISSOLVE, Map.of("why", "合并"));
        refused(() -> keep("dean", "BIZ", other), "TAKEN_UP", "4.3.a");
        assertThat(line("BIZ", other).line().answer()).as("nothing half done").isEqualTo(UnitAnswer.DISSOLVE);
    }

    /** A dissolution needs its reason, and the whole screen is refused with the name of the group. */
    @Test
    void aReasonIsNeededAndNothingIsHalfDone() {
        UUID id = ofCollege();
        UUID other = ofCollege();
        open();
        GroupList list = list("BIZ").list();
        refused(() -> bean(AnswerGroups.class).answer(university.by("dean"), list.id(), List.of(
                new Choice(other, 0, UnitAnswer.KEEP, ""), new Choice(id, 0, UnitAnswer.DISSOLVE, " "))),
                "GROUP_REASON", "house.groups-kept");
        assertThat(list("BIZ").answered()).isZero();
        assertThat(groups.events(other)).doesNotContain("group.kept");
    }

    /** What somebody answered since the screen was shown, or what is another unit's, is left out. */
    @Test
    void aStaleScreenAnswersNothing() {
        UUID id = ofCollege();
        UUID foreign = groups.register("custodian2", GroupKind.CLUB, "CLUB");
        open();
        GroupList list = list("BIZ").list();
        keep("dean", "BIZ", id);
        assertThat(bean(AnswerGroups.class).answer(university.by("secretary"), list.id(), List.of(
                new Choice(id, 0, UnitAnswer.DISSOLVE, "不用了"), new Choice(foreign, 0, UnitAnswer.DISSOLVE, "不用了"))))
                .isZero();
        assertThat(line("BIZ", id).line().answer()).isEqualTo(UnitAnswer.KEEP);
        assertThat(line("TW", foreign).line().answer()).isEqualTo(UnitAnswer.OPEN);
    }

    /** The head answers, or who stands in for him; a deputy by himself, a counsellor and other units do not even see it. */
    @Test
    void onlyTheUnitItselfAnswers() {
        UUID id = groups.ofClass("student");
        university.appoint("deputy", Office.DEPUTY, "BIZ");
        open();
        GroupList list = list("BIZ").list();
        List<Choice> keep = List.of(new Choice(id, 0, UnitAnswer.KEEP, ""));
        for (String who : List.of("counsellor", "deputy", "librarian", "student", "league-head")) {
            assertThatThrownBy(() -> bean(GroupLists.class).getFor(university.by(who), list.id())).as(who)
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> bean(AnswerGroups.class).answer(university.by(who), list.id(), keep)).as(who)
                    .isInstanceOf(NotFound.class);
        }
        assertThat(bean(GroupLists.class).getFor(university.by("clerk"), list.id()).all()).isEqualTo(1);
        assertThatThrownBy(() -> bean(AnswerGroups.class).answer(university.by("clerk"), list.id(), keep))
                .isInstanceOf(Forbidden.class);
        bean(StandIns.class).name(university.by("dean"), university.id("deputy"), LocalDate.parse("2026-12-01"),
                LocalDate.parse("2026-12-20"), Set.of(GroupList.KIND));
        assertThat(bean(AnswerGroups.class).answer(university.by("deputy"), list.id(), keep)).isEqualTo(1);
        assertThat(house.sql().sql("select on_behalf_of from ledger.event where type = 'group.kept'")
                .query(UUID.class).single()).isEqualTo(university.id("dean"));
    }

    /** What wants a look is pointed out, and may be kept all the same. */
    @Test
    void hintsArePointedOut() {
        UUID vacant = groups.register("student", GroupKind.CLASS, groups.classWith("nobody"));
        house.sql().sql("update directory.appointment set until_on = '2026-11-20' where person_id = :id")
                .param("id", university.id("nobody")).update();
        UUID ended = ofCollege();
        house.sql().sql("update groups.particulars set end_on = '2026-11-30' where account_id = :id")
                .param("id", ended).update();
        UUID large = ofCollege();
        groups.count("custodian", large, 50);
        UUID plain = ofCollege();
        open();
        assertThat(line("BIZ", vacant).hints()).containsExactly(GroupHint.NO_SUPERVISOR);
        assertThat(line("BIZ", ended).hints()).containsExactly(GroupHint.ENDED);
        assertThat(line("BIZ", large).hints()).containsExactly(GroupHint.UNFILED);
        assertThat(line("BIZ", plain).hints()).isEmpty();
        assertThat(keep("dean", "BIZ", vacant, ended, large, plain)).isEqualTo(4);
    }

    /** Filters narrow a screen; screens follow each other without a gap. */
    @Test
    void screensAreFilteredAndFollowEachOther() {
        for (int i = 0; i < 33; i++) {
            groups.confirm("dean", ofCollege());
        }
        UUID ofClass = groups.ofClass("student");
        open();
        GroupLists lists = bean(GroupLists.class);
        GroupList list = list("BIZ").list();
        List<ShownGroup> first = lines("BIZ", UnitAnswer.OPEN);
        assertThat(first).hasSize(GroupLists.PAGE);
        var last = first.getLast().line();
        List<ShownGroup> second = lists.page(university.by("dean"), list, new GroupFilter(UnitAnswer.OPEN, null, null),
                new org.rostra.registry.AccountQuery.Key(last.place(), last.group()), Locale.SIMPLIFIED_CHINESE);
        assertThat(second).hasSize(4);
        assertThat(second).extracting(one -> one.line().group())
                .doesNotContainAnyElementsOf(first.stream().map(one -> one.line().group()).toList());
        assertThat(
                lists.page(university.by("dean"), list, new GroupFilter(UnitAnswer.OPEN, GroupKind.CLASS, null), null,
                        Locale.SIMPLIFIED_CHINESE))
                .singleElement().satisfies(one -> assertThat(one.line().group())
                        .isEqualTo(ofClass));
        assertThat(lists.supervisors(list).values()).contains("counsellor");
        assertThat(lists.page(university.by("dean"), list, new GroupFilter(UnitAnswer.OPEN, null,
                university.id("counsellor")), null, Locale.SIMPLIFIED_CHINESE)).hasSize(1);
    }

    /** Nobody is asked twice: while the unit is, the owner is not; and what the unit keeps is confirmed. */
    @Test
    void theOwnerIsNotAskedBesides() {
        UUID id = ofCollege();
        UUID before = ofCollege();
        age(before);
        assertThat(stillTrue()).isEqualTo(1);
        assertThat(groups.tasks(before)).contains("campaign.still-true");
        open();
        age(id);
        assertThat(stillTrue()).as("its unit is being asked").isZero();
        keep("dean", "BIZ", before);
        assertThat(groups.tasks(before)).as("answered with that").doesNotContain("campaign.still-true");
        university.on("2027-01-04");
        assertThat(stillTrue()).as("nobody answered in its month").isEqualTo(1);
        assertThat(groups.tasks(id)).contains("campaign.still-true");
        bean(StillTrue.class).confirm(university.by("custodian"), id);
        assertThat(line("BIZ", id)).satisfies(one -> {
            assertThat(one.confirmed()).as("the owner's answer stands in the line").isEqualTo("2027-01-04");
            assertThat(one.line().answer()).isEqualTo(UnitAnswer.OPEN);
        });
    }

    private void age(UUID id) {
        house.sql().sql("update registry.account set changed_at = '2025-01-01', confirmed_at = null where id = :id")
                .param("id", id).update();
        house.sql().sql("update registry.custody set from_on = '2025-01-01' where account_id = :id").param("id", id)
                .update();
    }

    private int stillTrue() {
        return bean(StillTrue.class).ask(Act.bySystem(House.now()), null).size();
    }

    /** A group that ended is asked about no more, and does not keep its list open. */
    @Test
    void whatEndedIsAskedNoMore() {
        UUID id = ofCollege();
        UUID other = ofCollege();
        groups.confirm("dean", id);
        open();
        groups.agree("dean", groups.propose("custodian", id, DecisionKind.DISSOLVE, Map.of("why", "不用了")));
        keep("dean", "BIZ", other);
        assertThat(owed("BIZ")).hasSize(1);
        round();
        assertThat(owed("BIZ")).isEmpty();
        assertThat(list("BIZ").all()).isEqualTo(1);
    }

    /** Units are merged: the lines, answered or not, are in the list of the one that goes on, and so is what is owed. */
    @Test
    void linesFollowTheUnit() {
        UUID id = groups.ofClass("student");
        UUID answered = ofCollege();
        open();
        keep("dean", "BIZ", answered);
        university.on("2026-12-07");
        bean(Reorganisations.class).decide(university.by("keeper"), new Wanted(Kind.MERGE,
                LocalDate.parse("2026-12-07"), "校发〔2026〕9号", List.of(university.unit("BIZ")), university.unit("LIB"),
                null, Set.of()));
        assertThat(board()).singleElement().satisfies(share -> {
            assertThat(share.list().unit()).isEqualTo(university.unit("LIB"));
            assertThat(share.of(UnitAnswer.OPEN)).isEqualTo(1);
            assertThat(share.of(UnitAnswer.KEEP)).isEqualTo(1);
        });
        assertThat(house.sql().sql("select seat from duty.open where task = 'review.groups'").query(String.class)
                .list()).containsExactly("office/HEAD/" + university.unit("LIB"));
        assertThat(keep("librarian", "LIB", id)).isEqualTo(1);
        assertThat(owed("LIB")).isEmpty();
    }
}
