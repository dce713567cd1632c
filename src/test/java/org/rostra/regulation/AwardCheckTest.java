package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.NotFound;
import org.rostra.conduct.Appeals;
import org.rostra.conduct.DecideMeasure;
import org.rostra.conduct.Measure;
import org.rostra.conduct.Measure.Way;
import org.rostra.conduct.OpenMeasure;
import org.rostra.conduct.Party.Part;
import org.rostra.conduct.PrepareMeasure;
import org.rostra.conduct.ServeMeasure;
import org.rostra.conduct.SpeakUp;
import org.rostra.conduct.award.AwardCheck;
import org.rostra.conduct.award.AwardCheck.Fault;
import org.rostra.conduct.award.AwardCheck.Line;
import org.rostra.conduct.award.AwardChecks;
import org.rostra.conduct.award.Candidate;
import org.rostra.conduct.award.CandidateList;
import org.rostra.conduct.course.Kind;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Refused;
import org.rostra.security.House;

/** 十（一）: only the named offices ask, for a purpose and by a list, and are answered no, or yes until a day. */
class AwardCheckTest {
    private House house;
    private University university;
    private UUID group;

    @BeforeEach
    void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-03-02");
        group = university.running("BIZ2401", 3, "wechat-group", "custodian", "custodian2");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private <T> T bean(Class<T> type) {
        return university.bean(type);
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(House.now(), Act.ZONE);
    }

    private Measure decided(Part part, String about) {
        Measure one = bean(OpenMeasure.class).open(university.by("clerk"), new OpenMeasure.Wanted(group, part, about,
                part.whole() ? "" : about, "not-managed", today().minusDays(1), "无人处理", "stranger"));
        bean(PrepareMeasure.class).verify(university.by("clerk"), one.id(), "属实", "书面说明");
        bean(PrepareMeasure.class).intend(university.by("clerk"), one.id(), Kind.AWARD_BAR, Way.PAPER);
        bean(SpeakUp.class).heard(university.by("clerk"), one.id(), "请求从轻");
        return bean(DecideMeasure.class).sign(university.by("clerk"), one.id(), new DecideMeasure.Word(Kind.AWARD_BAR,
                "造成不良影响", "不影响认定", 0, "", "presidents-meeting", "3号"));
    }

    private Measure served(Part part, String about) {
        return bean(ServeMeasure.class).serve(university.by("clerk"), decided(part, about).id(), today(), Way.PAPER);
    }

    private AwardChecks.Outcome ask(String by, List<Candidate> candidates) {
        return bean(AwardChecks.class).ask(university.by(by), university.unit("TW"), "优秀管理员", candidates);
    }

    private static List<Candidate> people(String... numbers) {
        return IntStream.range(0, numbers.length).mapToObj(i -> new Candidate(i + 1, numbers[i], numbers[i])).toList();
    }

    private static List<Candidate> unit(String name) {
        return List.of(new Candidate(1, name, ""));
    }

    private List<Line> answers(List<Candidate> candidates) {
        return bean(AwardChecks.class).lines(ask("league-head", candidates).check().orElseThrow());
    }

    private static void refused(ThrowingCallable call, String reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, one -> {
            assertThat(one.reason().name()).isEqualTo(reason);
            assertThat(one.clause().value()).isEqualTo("house.award-check");
        });
    }

    /** Of two bars the longer counts; one under appeal and one not served yet answer yes; one that is over answers no. */
    @Test
    @Proves("10.1")
    void theAnswerIsNoOrYesUntilADay() {
        Measure first = served(Part.CUSTODIAN, "custodian");
        university.on("2026-04-01");
        Measure second = served(Part.CUSTODIAN, "custodian");
        bean(Appeals.class).appeal(university.by("custodian"), second.id(), "不服");
        decided(Part.CUSTODIAN, "custodian2");
        assertThat(answers(people("custodian", "custodian2", "student"))).satisfiesExactly(one -> {
            assertThat(one.until()).isEqualTo("2027-04-01");
            assertThat(one.cases()).containsExactly(first.number(), second.number());
        }, one -> assertThat(one.until()).isEqualTo("2027-04-01"), one -> assertThat(one.barred()).isFalse());
        university.on("2027-04-01");
        assertThat(answers(people("custodian"))).singleElement().matches(Line::barred);
        university.on("2027-04-02");
        assertThat(answers(people("custodian"))).singleElement().matches(line -> !line.barred());
    }

    /** R10: a collective's bar is the collective's. */
    @Test
    @Proves("10.1")
    void aCollectivesBarNeverReachesItsMembers() {
        served(Part.COLLECTIVE, "");
        assertThat(answers(unit("单位BIZ2401"))).singleElement().matches(Line::barred);
        assertThat(answers(people("custodian", "custodian2", "counsellor"))).noneMatch(Line::barred);
        assertThat(answers(unit("单位BIZ"))).noneMatch(Line::barred);
    }

    @Test
    @Proves("10.1")
    void onlyNamedOfficesAskForAPurposeAndWithinBounds() {
        for (String other : List.of("dean", "clerk", "counsellor", "leader")) {
            refused(() -> ask(other, people("custodian")), "NOT_THE_OFFICE");
        }
        refused(() -> bean(AwardChecks.class).ask(university.by("dean"), university.unit("BIZ"), "优秀管理员",
                people("custodian")), "NOT_THE_OFFICE");
        refused(() -> bean(AwardChecks.class).ask(university.by("league-head"), university.unit("TW"), " ",
                people("custodian")), "PURPOSE_MISSING");
        refused(() -> ask("league-head", List.of()), "NO_NAMES");
        refused(() -> ask("league-head", IntStream.rangeClosed(1, 501).mapToObj(i -> new Candidate(i, "x", "1" + i))
                .toList()), "TOO_MANY");
        assertThat(ask("league-head", List.of(new Candidate(1, "custodian", "student"), new Candidate(2, "nobody", ""),
                new Candidate(3, "custodian", "custodian")))).satisfies(outcome -> {
                    assertThat(outcome.check()).as("nothing is asked").isEmpty();
                    assertThat(outcome.faults()).containsExactly(new Fault(1, "custodian", AwardCheck.Reason.NOBODY),
                            new Fault(2, "nobody", AwardCheck.Reason.NEITHER));
                });
        assertThat(house.sql().sql("select count(*) from conduct.award_check").query(Integer.class).single()).isZero();
        AwardCheck one = ask("league-head", people("custodian")).check().orElseThrow();
        assertThat(bean(Ledger.class).historyOf(one.asSubject())).singleElement()
                .satisfies(event -> assertThat(event.inputs().keySet()).doesNotContain("purpose"));
        for (String other : List.of("clerk", "dean", "custodian")) {
            assertThatThrownBy(() -> bean(AwardChecks.class).getFor(university.by(other), one.id())).as(other)
                    .isInstanceOf(NotFound.class);
        }
    }

    /** Lists as offices have them: with a heading, counted, pasted from a sheet, name and number in either order. */
    @Test
    void listsAreReadAsOfficesHaveThem() {
        assertThat(CandidateList.read("序号\t姓名\t学号\n1\t欧阳娜娜\t2023210001\n2\t王五\t2023210002\n\n会计2301班\n"))
                .containsExactly(new Candidate(2, "欧阳娜娜", "2023210001"), new Candidate(3, "王五", "2023210002"),
                        new Candidate(5, "会计2301班", ""));
        assertThat(CandidateList.read("20180991，舒蔚潇\n舒蔚潇 20180991\n王小明,S0001\nMary Smith\tT10023"))
                .containsExactly(new Candidate(1, "舒蔚潇", "20180991"), new Candidate(2, "舒蔚潇", "20180991"),
                        new Candidate(3, "王小明", "S0001"), new Candidate(4, "Mary Smith", "T10023"));
    }
}
