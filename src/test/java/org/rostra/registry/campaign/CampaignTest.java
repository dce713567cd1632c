package org.rostra.registry.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.directory.Unit;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Repeated;
import org.rostra.policy.Refused;
import org.rostra.procedure.Desk;
import org.rostra.procedure.StandIns;
import org.rostra.registry.Account;
import org.rostra.registry.campaign.Reply.State;
import org.rostra.security.House;

/** The office asks, units answer or report nothing, and the board shows it in the order of the tree. */
class CampaignTest {
    private static final LocalDate DUE = LocalDate.parse("2026-03-16");

    private static House house;
    private static University university;
    private static UUID college;
    private static UUID classAccount;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-03-02");
        college = running("BIZ", "COLLEGE", 2, "100000000001");
        classAccount = running("BIZ2401", "CLASS", 3, "100000000002");
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
    void oneDutyForEachUnitOnTheSeatOfItsHead() {
        Campaign campaign = launch(new Scope.All());
        Board board = board(campaign, null);
        assertThat(board.lines()).extracting(line -> line.unit().code()).containsExactlyElementsOf(treeOrder());
        assertThat(board.lines()).allSatisfy(line -> assertThat(duties(line.reply())).singleElement()
                .satisfies(duty -> assertThat(duty.due()).isEqualTo(DUE)));
        assertThat(reply(campaign, "BIZ2401").seat()).isEqualTo(new Seat.OfficeAt(Office.HEAD, university.unit("BIZ")));
        assertThat(reply(campaign, "root").seat()).isEqualTo(new Seat.OfficeAt(Office.HEAD, university.unit("XCB")));
        for (String head : List.of("dean", "secretary")) {
            assertThat(university.bean(Desk.class).owed(university.by(head))).extracting(Desk.Line::path)
                    .contains("/replies/" + reply(campaign, "BIZ").id());
        }
    }

    @Test
    void theScopeIsCountedBeforehand() {
        assertThat(launches().reach(draft(new Scope.Kinds(Set.of(Unit.Kind.COLLEGE)), DUE)))
                .isEqualTo(new Reach(1, 2));
        assertThat(launches().reach(draft(new Scope.Chosen(Set.of(university.unit("LIB"))), DUE)))
                .isEqualTo(new Reach(1, 0));
        assertThat(launches().reach(new Draft("census", "t", "i", new Scope.All(), List.of(), List.of(3), DUE)))
                .isEqualTo(new Reach(7, 1));
        assertThat(launches().chosen("BIZ\n 单位LIB \n\n").units()).containsExactlyInAnyOrder(university.unit("BIZ"),
                university.unit("LIB"));
        refused(() -> launches().chosen("BIZ\n没有的单位"), "UNITS_UNKNOWN");
    }

    @Test
    void whoIsNotAskedIsAnsweredForByTheUnitAbove() {
        Campaign above = launch(kinds(Unit.Kind.COLLEGE));
        assertThat(accounts(reply(above, "BIZ"))).containsExactlyInAnyOrder(college, classAccount);
        Campaign both = launch(kinds(Unit.Kind.COLLEGE, Unit.Kind.CLASS));
        assertThat(accounts(reply(both, "BIZ"))).containsExactly(college);
        assertThat(accounts(reply(both, "BIZ2401"))).containsExactly(classAccount);
    }

    @Test
    void aUnitHasAnsweredOnceNothingIsLeft() {
        Campaign campaign = launch(kinds(Unit.Kind.COLLEGE));
        Reply reply = reply(campaign, "BIZ");
        answers().answer(university.by("dean"), reply.id(), Map.of(college, AccountAnswer.CHANGED));
        assertThat(reply(campaign, "BIZ").state()).isEqualTo(State.OPEN);
        assertThat(duties(reply)).hasSize(1);
        answers().answer(university.by("secretary"), reply.id(), Map.of(classAccount, AccountAnswer.SAME));
        assertThat(reply(campaign, "BIZ").state()).isEqualTo(State.GIVEN);
        assertThat(duties(reply)).isEmpty();
        assertThat(board(campaign, Look.GIVEN).lines()).singleElement().satisfies(line -> assertThat(line.answers())
                .isEqualTo(Map.of(AccountAnswer.CHANGED, 1L, AccountAnswer.SAME, 1L)));
        answers().answer(university.by("dean"), reply.id(), Map.of(college, AccountAnswer.DISUSED));
        assertThat(lines(reply)).extracting(ReplyPage.Line::answer).containsExactlyInAnyOrder(AccountAnswer.DISUSED,
                AccountAnswer.SAME);
        assertThat(house.sql().sql("select confirmed_at is not null from registry.account where id = :id")
                .param("id", classAccount).query(Boolean.class).single()).isTrue();
    }

    @Test
    void allUnchangedInOneClick() {
        Campaign campaign = launch(kinds(Unit.Kind.COLLEGE));
        UUID reply = reply(campaign, "BIZ").id();
        answers().answer(university.by("dean"), reply, Map.of(college, AccountAnswer.DISUSED));
        assertThat(answers().unchanged(university.by("dean"), reply).state()).isEqualTo(State.GIVEN);
        assertThat(lines(reply(campaign, "BIZ"))).extracting(ReplyPage.Line::answer)
                .containsExactlyInAnyOrder(AccountAnswer.DISUSED, AccountAnswer.SAME);
    }

    @Test
    void nothingToReportInOneClickAndAskedAgainWhereTheRegisterShowsMore() {
        Campaign campaign = launch(kinds(Unit.Kind.COLLEGE, Unit.Kind.DEPARTMENT));
        Reply library = reply(campaign, "LIB");
        assertThat(answers().zero(university.by("librarian"), library.id(), false).state()).isEqualTo(State.ZERO);
        assertThat(duties(library)).isEmpty();
        Reply business = reply(campaign, "BIZ");
        refused(() -> answers().zero(university.by("dean"), business.id(), false), "ZERO_DESPITE");
        assertThat(reply(campaign, "BIZ").state()).isEqualTo(State.OPEN);
        assertThat(answers().zero(university.by("dean"), business.id(), true).state()).isEqualTo(State.ZERO);
        Reply again = answers().answer(university.by("dean"), business.id(), Map.of(college, AccountAnswer.SAME));
        assertThat(again.state()).isEqualTo(State.OPEN);
        assertThat(duties(business)).as("what was taken back is owed again").hasSize(1);
    }

    @Test
    void onlyTheHeadAnswersAndOnlyForItsOwn() {
        Campaign campaign = launch(kinds(Unit.Kind.COLLEGE, Unit.Kind.DEPARTMENT));
        UUID business = reply(campaign, "BIZ").id();
        for (String person : List.of("librarian", "stranger", "custodian")) {
            assertThatThrownBy(() -> answers().zero(university.by(person), business, true)).as(person)
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> answers().zero(university.by("clerk"), business, true)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> launches().launch(university.by("dean"), draft(new Scope.All(), DUE)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> campaigns().end(university.by("dean"), campaign.id())).isInstanceOf(Forbidden.class);
        UUID library = reply(campaign, "LIB").id();
        refused(() -> answers().answer(university.by("librarian"), library, Map.of(college, AccountAnswer.SAME)),
                "NOT_ASKED");
        refused(() -> answers().answer(university.by("librarian"), library, Map.of()), "NOTHING_ANSWERED");
        refused(() -> answers().unchanged(university.by("librarian"), library), "NOTHING_ANSWERED");
    }

    @Test
    void aStandInAnswersForTheHead() {
        Campaign campaign = launch(kinds(Unit.Kind.COLLEGE));
        Reply reply = reply(campaign, "BIZ");
        university.bean(StandIns.class).name(university.by("dean"), university.id("custodian2"),
                LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-03"), List.of(Reply.KIND));
        assertThat(university.bean(Desk.class).owed(university.by("custodian2"))).filteredOn(Desk.Line::standIn)
                .extracting(Desk.Line::path).contains("/replies/" + reply.id());
        answers().unchanged(university.by("custodian2"), reply.id());
        assertThat(university.bean(Ledger.class).historyOf(reply.asSubject()).getLast().onBehalfOf())
                .isEqualTo(university.id("dean"));
        university.on("2026-03-04");
        assertThatThrownBy(() -> answers().unchanged(university.by("custodian2"), reply.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoTakesOverTheUnitTakesOverTheAnswer() {
        Reply reply = reply(launch(kinds(Unit.Kind.COLLEGE)), "BIZ");
        house.bean(ReplyTable.class).reseat(reply.seat(), new Seat.OfficeAt(Office.HEAD, university.unit("LIB")));
        assertThatThrownBy(() -> answers().zero(university.by("dean"), reply.id(), true)).isInstanceOf(Forbidden.class);
        assertThat(answers().zero(university.by("librarian"), reply.id(), true).state()).isEqualTo(State.ZERO);
    }

    @Test
    void whatIsMissingOrWrongIsRefused() {
        refused(() -> launch("census", " ", "i", DUE), "TITLE_MISSING");
        refused(() -> launch("census", "t", "", DUE), "INSTRUCTIONS_MISSING");
        refused(() -> launch("census", "t".repeat(101), "i", DUE), "TEXT_LONG");
        refused(() -> launch("nonsense", "t", "i", DUE), "OFF");
        refused(() -> launch("census", "t", "i", null), "DUE_MISSING");
        refused(() -> launch("census", "t", "i", LocalDate.parse("2026-03-01")), "DUE_PAST");
        refused(() -> launch("census", "t", "i", LocalDate.parse("2026-03-14")), "DUE_DAY_OFF");
        refused(() -> launches().launch(university.by("clerk"), draft(kinds(), DUE)), "NO_UNITS");
    }

    @Test
    void sentTwiceItIsDoneOnce() {
        Act launch = university.by("clerk");
        Draft draft = draft(kinds(Unit.Kind.DEPARTMENT), DUE);
        launches().launch(launch, draft);
        long before = count();
        assertThatThrownBy(() -> launches().launch(launch, draft)).isInstanceOf(Repeated.class);
        assertThat(count()).isEqualTo(before);
        UUID reply = reply(launch(kinds(Unit.Kind.DEPARTMENT)), "LIB").id();
        Act zero = university.by("librarian");
        answers().zero(zero, reply, false);
        assertThatThrownBy(() -> answers().zero(zero, reply, false)).isInstanceOf(Repeated.class);
    }

    @Test
    void urgedOnceADayAndLateIsSeenNotStored() {
        Campaign campaign = launch(kinds(Unit.Kind.COLLEGE, Unit.Kind.DEPARTMENT));
        answers().zero(university.by("librarian"), reply(campaign, "LIB").id(), false);
        assertThat(campaigns().urge(university.by("clerk"), campaign.id())).isEqualTo(3);
        assertThat(duties(reply(campaign, "BIZ")).getFirst().urged()).isEqualTo(1);
        refused(() -> campaigns().urge(university.by("publicity-head"), campaign.id()), "NOBODY_TO_URGE");
        university.on("2026-03-03");
        assertThat(campaigns().urge(university.by("clerk"), campaign.id())).isEqualTo(3);
        assertThat(board(campaign, Look.OPEN).lines()).hasSize(3);
        university.on("2026-03-17");
        assertThat(board(campaign, Look.LATE).lines()).hasSize(3);
        assertThat(board(campaign, Look.OPEN).lines()).isEmpty();
        assertThat(campaigns().getFor(university.by("leader"), campaign.id()).units())
                .isEqualTo(Map.of(Look.LATE, 3L, Look.ZERO, 1L));
    }

    @Test
    void theEndShowsWhoWasSilentAndNothingIsOwedAnyMore() {
        Campaign campaign = launch(kinds(Unit.Kind.COLLEGE, Unit.Kind.DEPARTMENT));
        Reply business = reply(campaign, "BIZ");
        campaigns().end(university.by("publicity-head"), campaign.id());
        assertThat(duties(business)).isEmpty();
        assertThat(board(campaign, Look.OPEN).lines()).hasSize(4);
        refused(() -> answers().unchanged(university.by("dean"), business.id()), "ENDED");
        refused(() -> campaigns().end(university.by("clerk"), campaign.id()), "ENDED");
        refused(() -> campaigns().urge(university.by("clerk"), campaign.id()), "ENDED");
    }

    @Test
    void unitsAnswerAtOnceAndNoAnswerIsLost() throws Exception {
        for (int round = 0; round < 5; round++) {
            Campaign campaign = launch(kinds(Unit.Kind.COLLEGE, Unit.Kind.DEPARTMENT));
            UUID business = reply(campaign, "BIZ").id();
            UUID library = reply(campaign, "LIB").id();
            List<Callable<Reply>> all = List.of(
                    () -> answers().answer(university.by("dean"), business, Map.of(college, AccountAnswer.SAME)),
                    () -> answers().answer(university.by("secretary"), business,
                            Map.of(classAccount, AccountAnswer.CHANGED)),
                    () -> answers().zero(university.by("librarian"), library, false));
            try (var threads = Executors.newFixedThreadPool(all.size())) {
                for (var done : threads.invokeAll(all)) {
                    done.get();
                }
            }
            assertThat(campaigns().getFor(university.by("clerk"), campaign.id()).units())
                    .containsEntry(Look.GIVEN, 1L).containsEntry(Look.ZERO, 1L);
            assertThat(duties(reply(campaign, "BIZ"))).isEmpty();
        }
    }

    private static UUID running(String unit, String body, int tier, String id) {
        UUID account = university.draft("custodian", unit, "湖南财院" + unit, "wechat-official");
        house.sql().sql("""
                update registry.account set state = 'RUNNING', platform = 'facebook', canonical_id = :canonical,
                    body = :body, tier = :tier, changed_at = '2026-03-01' where id = :id
                """).param("id", account).param("canonical", id).param("body", body).param("tier", tier).update();
        return account;
    }

    private static List<String> treeOrder() {
        List<String> codes = new ArrayList<>(List.of("root"));
        house.sql().sql("select code from directory.unit where code in ('XCB', 'TW', 'LIB', 'BIZ') order by pinyin, id")
                .query(String.class).list().forEach(code -> {
                    codes.add(code);
                    if (code.equals("BIZ")) {
                        codes.add("BIZ2401");
                    }
                    if (code.equals("TW")) {
                        codes.add("CLUB");
                    }
                });
        return codes;
    }

    private static Scope kinds(Unit.Kind... kinds) {
        return new Scope.Kinds(Set.of(kinds));
    }

    private static Draft draft(Scope scope, @org.jspecify.annotations.Nullable LocalDate due) {
        return new Draft("census", "春季普查", "请核对", scope, List.of(), List.of(), due);
    }

    private static Campaign launch(Scope scope) {
        return launches().launch(university.by("clerk"), draft(scope, DUE));
    }

    private static Campaign launch(String kind, String title, String text,
            @org.jspecify.annotations.Nullable LocalDate due) {
        return launches().launch(university.by("clerk"),
                new Draft(kind, title, text, new Scope.All(), List.of(), List.of(), due));
    }

    private static Reply reply(Campaign campaign, String unit) {
        return board(campaign, null).lines().stream().filter(line -> line.unit().code().equals(unit)).findFirst()
                .orElseThrow().reply();
    }

    private static Board board(Campaign campaign, @org.jspecify.annotations.Nullable Look look) {
        return campaigns().board(university.by("clerk"), campaign, look, 0);
    }

    private static List<ReplyPage.Line> lines(Reply reply) {
        Replies replies = university.bean(Replies.class);
        return replies.page(replies.getFor(university.by("clerk"), reply.id()), null).lines();
    }

    private static List<UUID> accounts(Reply reply) {
        return lines(reply).stream().map(ReplyPage.Line::account).map(Account::id).toList();
    }

    private static List<Duty> duties(Reply reply) {
        return university.bean(Duties.class).openAbout(reply.asSubject());
    }

    private static long count() {
        return house.sql().sql("select count(*) from registry.campaign").query(Long.class).single();
    }

    private static void refused(ThrowingCallable call, String reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason().name()).isEqualTo(reason));
    }

    private static LaunchCampaign launches() {
        return university.bean(LaunchCampaign.class);
    }

    private static AnswerCampaign answers() {
        return university.bean(AnswerCampaign.class);
    }

    private static Campaigns campaigns() {
        return university.bean(Campaigns.class);
    }
}
