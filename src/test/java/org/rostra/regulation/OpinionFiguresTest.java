package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.setting.ProposeSetting;
import org.rostra.procedure.setting.SettingDraft;
import org.rostra.security.House;
import org.rostra.voice.AnswerOpinion;
import org.rostra.voice.Who;
import org.rostra.voice.Wanted;
import org.rostra.voice.FollowOpinion;
import org.rostra.voice.Claim;
import org.rostra.voice.GiveOpinion;
import org.rostra.voice.Opinion.Kind;
import org.rostra.voice.Receipt;
import org.rostra.voice.RouteOpinion;
import org.rostra.voice.WatchOpinions;
import org.rostra.voice.figure.Figure;
import org.rostra.voice.figure.Figures;
import org.rostra.voice.figure.OtherMonth;
import org.rostra.voice.figure.OtherNumbers;

/** The figures of opinions: from the ledger alone, late ones included, and public only where the school switched that on. */
class OpinionFiguresTest {
    private TestDatabase database;
    private House house;
    private University university;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        house = House.on(database);
        university = new University(house);
        university.on("2026-03-02");
    }

    @AfterEach
    void close() {
        house.close();
        database.close();
    }

    private Receipt given(Kind kind) {
        return university.bean(GiveOpinion.class).give(university.anonymous(), new Wanted(kind, "意见", "",
                null, false, false, false, Who.NOBODY, false), List.of());
    }

    private void answer(Receipt receipt) {
        university.bean(AnswerOpinion.class).answer(university.by("clerk"), receipt.opinion().id(), "答复");
    }

    private List<Figure> figures() {
        return university.bean(Figures.class).own(university.by("clerk")).figures();
    }

    private static Figure figure(String month, Kind kind, int received, int inTime, int late, int reopened) {
        return new Figure(YearMonth.parse(month), kind, received, inTime, late, reopened);
    }

    @Test
    @Proves("6.b")
    void everyOneIsCountedLateOnesToo() {
        Receipt first = given(Kind.COMPLAINT);
        Receipt late = given(Kind.COMPLAINT);
        given(Kind.COMPLAINT);
        answer(first);
        assertThat(figures()).containsExactly(figure("2026-03", Kind.COMPLAINT, 3, 1, 0, 0));
        university.on("2026-03-04");
        university.bean(FollowOpinion.class).reopen(university.anonymous(), new Claim.ByReceipt(
                first.opinion().number(), first.code()), "不够");
        university.on("2026-03-31");
        Receipt other = given(Kind.SUGGESTION);
        university.bean(WatchOpinions.class).tellLate(Act.bySystem(House.now()));
        answer(late);
        university.on("2026-04-01");
        answer(other);
        assertThat(figures()).as("one answered late, one owed, one reopened and owed again")
                .containsExactly(figure("2026-03", Kind.COMPLAINT, 3, 0, 3, 1),
                        figure("2026-03", Kind.SUGGESTION, 1, 1, 0, 0));
        assertThat(university.bean(Figures.class).own(university.by("leader")).months())
                .containsExactly(figure("2026-03", Kind.OPINION, 4, 1, 3, 1));
        assertThatThrownBy(() -> university.bean(Figures.class).own(university.by("dean")))
                .isInstanceOf(Forbidden.class);
    }

    /** It counts as what it was found to be, last, and once. */
    @Test
    void whatWasPutRightCountsAsWhatItIs() {
        Receipt receipt = given(Kind.SUGGESTION);
        given(Kind.SUGGESTION);
        for (Kind kind : List.of(Kind.OPINION, Kind.COMPLAINT)) {
            university.bean(RouteOpinion.class).classify(university.by("clerk"), receipt.opinion().id(), kind);
        }
        answer(receipt);
        assertThat(figures()).containsExactlyInAnyOrder(figure("2026-03", Kind.COMPLAINT, 1, 1, 0, 0),
                figure("2026-03", Kind.SUGGESTION, 1, 0, 0, 0));
    }

    /** What was forgotten is counted as it was. */
    @Test
    void whatWasForgottenStaysCounted() {
        answer(given(Kind.OPINION));
        house.sql().sql("delete from voice.opinion").update();
        assertThat(figures()).containsExactly(figure("2026-03", Kind.OPINION, 1, 1, 0, 0));
    }

    /** Other platforms stand apart, are put right by entering again, and enter as a whole or not at all. */
    @Test
    void numbersOfOtherPlatformsStandApart() {
        given(Kind.OPINION);
        var numbers = university.bean(OtherNumbers.class);
        var january = new OtherMonth(YearMonth.parse("2026-01"), "阳光服务平台", 30, 28, 2, 1);
        numbers.enter(university.by("clerk"), List.of(january));
        var right = new OtherMonth(YearMonth.parse("2026-01"), "阳光服务平台", 31, 28, 3, 1);
        numbers.enter(university.by("clerk"), List.of(right));
        assertThat(numbers.latest(university.by("clerk"))).containsExactly(right);
        assertThatThrownBy(() -> numbers.enter(university.by("clerk"),
                List.of(new OtherMonth(YearMonth.parse("2026-02"),
                        "阳光服务平台", 5, 5, 0, 0), new OtherMonth(YearMonth.parse("2026-02"), "其他", 5, 5, 1, 0))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> numbers.enter(university.by("clerk"), List.of(new OtherMonth(
                YearMonth.parse("2026-04"), "阳光服务平台", 5, 5, 0, 0)))).as("a month to come").isInstanceOf(Refused.class);
        assertThat(numbers.latest(university.by("clerk"))).containsExactly(right);
        assertThat(figures()).containsExactly(figure("2026-03", Kind.OPINION, 1, 0, 0, 0));
    }

    /** A table is looked at first, row by row, with its place; nothing enters by looking. */
    @Test
    void aTableIsLookedAtFirst() {
        House.Browser browser = house.browser();
        browser.signIn("clerk", House.PASSWORD);
        String shown = org.rostra.house.Multipart.of("numbers.csv", """
                月份,收到,按时答复,逾期,重新办理
                2026-01,30,28,2,1
                2026年2月,30,28,9,1
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8), "platform", "sunshine")
                .send(browser, house.origin(), "/opinion-cases/numbers/look").body();
        assertThat(shown).contains("1 行可以登记，1 行有问题").contains("数字对不上").doesNotContain("登记 1 行");
        assertThat(university.bean(OtherNumbers.class).latest(university.by("clerk"))).isEmpty();
        assertThat(org.rostra.house.Multipart.of("numbers.csv", "2026-01,30,28,2,1\n".getBytes(
                java.nio.charset.StandardCharsets.UTF_8), "platform", "sunshine")
                .send(browser, house.origin(), "/opinion-cases/numbers/look").body()).contains("登记 1 行");
    }

    @Test
    void theyArePublicOnlyWhereTheSchoolSaysSo() {
        given(Kind.COMPLAINT);
        House.Browser anybody = house.browser();
        assertThat(anybody.get("/opinions/figures").statusCode()).isEqualTo(303);
        assertThat(anybody.get("/api/v1/opinions/figures").body()).isEqualTo("{\"published\":false}");
        CaseFile file = university.bean(ProposeSetting.class).propose(university.by("clerk"),
                new SettingDraft("rule/opinion-published", "on", LocalDate.parse("2026-03-02"), "主动公开"));
        university.approve("publicity-head", file);
        assertThat(anybody.get("/opinions/figures").body()).contains("2026-03").contains("按时答复");
        assertThat(anybody.get("/api/v1/opinions/figures").body()).contains("\"published\":true")
                .contains("\"kind\":\"complaint\",\"received\":1,\"answeredInTime\":0,\"late\":0,\"reopened\":0");
    }
}
