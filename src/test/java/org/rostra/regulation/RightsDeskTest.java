package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.conduct.Measure.Way;
import org.rostra.conduct.OpenMeasure;
import org.rostra.conduct.Party.Part;
import org.rostra.conduct.PrepareMeasure;
import org.rostra.conduct.course.Kind;
import org.rostra.directory.HeldAbout.Entry;
import org.rostra.directory.HeldAbout.Holding;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Refused;
import org.rostra.security.House;
import org.rostra.voice.rights.RightsDesk;
import org.rostra.voice.rights.RightsRequest;
import org.rostra.web.Frames;
import org.rostra.web.Texts;

/** R6: everybody sees what is held about him, and nobody else's; asks for what is wrong, and gets an answer with reasons. */
class RightsDeskTest {
    private House house;
    private University university;
    private UUID group;
    private Texts t;

    @BeforeEach
    void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-03-02");
        group = university.running("BIZ2401", 3, "wechat-group", "custodian", "student");
        t = bean(Frames.class).texts(Locale.SIMPLIFIED_CHINESE);
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

    private List<String> held(String person, String key) {
        return bean(RightsDesk.class).held(university.by(person), t).stream().filter(one -> one.key().equals(key))
                .map(Holding::entries).flatMap(List::stream).map(Entry::text).toList();
    }

    @Test
    void everybodySeesHisOwn() {
        assertThat(held("student", "person")).first().asString().contains("student");
        assertThat(held("student", "custody")).hasSize(1);
        assertThat(held("dean", "office")).hasSize(1);
        assertThat(held("stranger", "custody")).isEmpty();
    }

    /** A lead is nothing yet; from the notice on the person sees it. */
    @Test
    void aLeadIsNotShownANoticeIs() {
        var one = bean(OpenMeasure.class).open(university.by("custodian"), new OpenMeasure.Wanted(group, Part.MEMBER,
                "stranger", house.sql().sql("select name from directory.person where number = 'stranger'")
                        .query(String.class).single(),
                "attack", LocalDate.of(2026, 3, 1), "辱骂", "dean"));
        assertThat(held("stranger", "measure")).isEmpty();
        bean(PrepareMeasure.class).verify(university.by("custodian"), one.id(), "属实", "书面说明");
        bean(PrepareMeasure.class).intend(university.by("custodian"), one.id(), Kind.WARNING, Way.SYSTEM);
        assertThat(held("stranger", "measure")).singleElement().asString().contains(one.number());
    }

    @Test
    void aRequestIsAnsweredWithReasonsBySomebodyElse() {
        RightsRequest one = bean(RightsDesk.class).ask(university.by("clerk"), RightsRequest.Kind.CORRECT, "姓名写错");
        assertThat(bean(Duties.class).openAbout(one.asSubject())).singleElement()
                .satisfies(duty -> assertThat(duty.due()).isEqualTo("2026-03-16"));
        for (String other : List.of("dean", "student", "leader")) {
            assertThatThrownBy(() -> bean(RightsDesk.class).getFor(university.by(other), one.id()))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> bean(RightsDesk.class).answer(university.by("clerk"), one.id(), true, "已改"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason().name())
                        .isEqualTo("OWN_REQUEST"));
        assertThatThrownBy(() -> bean(RightsDesk.class).answer(university.by("clerk2"), one.id(), false, " "))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason().name())
                        .isEqualTo("REASON_MISSING"));
        bean(RightsDesk.class).answer(university.by("clerk2"), one.id(), false, "以学校人事名单为准");
        assertThat(bean(RightsDesk.class).getFor(university.by("clerk"), one.id()).answer()).satisfies(answer -> {
            assertThat(answer.done()).isFalse();
            assertThat(answer.reason()).isEqualTo("以学校人事名单为准");
        });
        assertThat(bean(Duties.class).openAbout(one.asSubject())).isEmpty();
        assertThatThrownBy(() -> bean(RightsDesk.class).open(university.by("dean"))).isInstanceOf(Forbidden.class);
        university.on("2031-03-10");
        assertThat(bean(RightsDesk.class).forget(Act.bySystem(House.now()))).isEqualTo(1);
        assertThat(bean(Ledger.class).historyOf(one.asSubject())).allSatisfy(event -> assertThat(event.withheld()
                .values()).allMatch(java.util.Optional::isEmpty));
    }

    /** A spreadsheet opens the copy, and computes nothing of it. */
    @Test
    void theCopyIsATableThatComputesNothing() {
        house.sql().sql("update registry.account set name = '=1+1' where id = :id").param("id", group).update();
        House.Browser browser = house.browser();
        browser.signIn("student", House.PASSWORD);
        String copy = browser.post("/rights/copy", "_csrf", browser.token("/rights")).body();
        assertThat(copy).startsWith("\uFEFF项目,日期,内容\r\n").contains("\r\n基本信息,,").contains("管理的账号,");
        assertThat(copy).contains("1+1").doesNotContainPattern("(^|[,\"\\r\\n])=");
    }

    @Test
    void requestsAreBoundedAndACopyIsOnRecord() {
        RightsDesk desk = bean(RightsDesk.class);
        Stream.of(1, 2, 3, 4, 5).forEach(i -> desk.ask(university.by("student"), RightsRequest.Kind.DELETE, "第" + i));
        assertThatThrownBy(() -> desk.ask(university.by("student"), RightsRequest.Kind.DELETE, "第6"))
                .isInstanceOfSatisfying(Refused.class, one -> assertThat(one.reason().name()).isEqualTo("TOO_MANY"));
        desk.copy(university.by("student"), t);
        assertThat(bean(Ledger.class).historyOf(new org.rostra.ledger.Subject("person", university.id("student"))))
                .last().satisfies(event -> assertThat(event.type()).isEqualTo("person.copied"));
        assertThat(desk.looks(university.by("student"))).as("one's own looks are not told").noneMatch(look -> look.key()
                .equals("events.person.copied"));
    }
}
