package org.rostra.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.calendar.CalendarRefused;
import org.rostra.calendar.CalendarYear;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.HolidayNotice;
import org.rostra.calendar.NoticeDraft;
import org.rostra.calendar.NoticeReader;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Repeated;
import org.rostra.ledger.Subject;
import org.rostra.ledger.Value;
import org.rostra.procedure.CaseFile;
import org.rostra.security.House;

/** A year is loaded: what is owed is computed anew, and every day that moves is told before and written down after. */
class LoadCalendarTest {
    private House house;
    private University university;

    @BeforeEach
    void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-12-29");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void computesWhatIsOwedAnew() {
        CaseFile file = submitted();
        Duty before = duty(file);
        assertThat(before.due()).isEqualTo("2027-01-04");
        assertThat(before.provisional()).isTrue();
        CalendarYear year = year("""
                一、元旦：1月1日（周五）至5日（周二）放假调休，共5天。1月9日（周六）上班。
                二、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。""");
        CalendarEffect effect = load().preview(year, 10);
        assertThat(effect.looked()).isEqualTo(1);
        assertThat(effect.first()).singleElement().satisfies(moved -> {
            assertThat(moved.duty().id()).isEqualTo(before.id());
            assertThat(moved.due()).isEqualTo("2027-01-06");
        });
        assertThat(duty(file)).isEqualTo(before);

        var act = university.by("keeper");
        assertThat(load().load(act, year)).isEqualTo(1);
        assertThatThrownBy(() -> load().load(act, year)).isInstanceOf(Repeated.class);
        Duty after = duty(file);
        assertThat(after.due()).isEqualTo("2027-01-06");
        assertThat(after.provisional()).isFalse();
        assertThat(after.calendar()).isNotEqualTo(before.calendar());
        Event told = university.bean(Ledger.class).historyOf(file.asSubject()).getLast();
        assertThat(told.type()).isEqualTo("duty.due-moved");
        assertThat(told.inputs()).containsEntry("due", new Value.Day(after.due()))
                .containsEntry("before", new Value.Day(before.due()));
        assertThat(after.receipt(calendar()).orElseThrow().due()).isEqualTo(after.due());
        assertThat(load().follow(university.by("keeper"))).isZero();
    }

    @Test
    void aWrongYearIsSupersededAndKept() {
        CaseFile file = submitted();
        load().load(university.by("keeper"), year("一、元旦：1月1日至5日放假调休，共5天。"));
        load().load(university.by("keeper"), year("一、元旦：1月1日至3日放假，共3天。"));
        assertThat(duty(file).due()).isEqualTo("2027-01-04");
        assertThat(house.sql().sql("select count(*) from calendar.year where year = 2027").query(Integer.class)
                .single()).isEqualTo(2);
        assertThat(calendar().years().stream().filter(one -> one.year() == 2027)).singleElement()
                .satisfies(one -> assertThat(one.days()).hasSize(3));
    }

    /** A duty that another node computed by the calendar it knew is put right by the job. */
    @Test
    void putsRightWhatWasComputedByAnother() {
        CaseFile file = submitted();
        house.sql().sql("update duty.duty set due_on = '2027-03-01', calendar = 'another'").update();
        assertThat(load().follow(university.by("keeper"))).isEqualTo(1);
        assertThat(duty(file).due()).isEqualTo("2027-01-04");
    }

    @Test
    void refusesAYearThatContradictsAnother() {
        assertThatThrownBy(() -> load().load(university.by("keeper"),
                new CalendarYear(2027, notices(), NoticeReader.read("2027-01-01 元旦 放假\n2028-03-01 元旦 放假\n",
                        java.util.OptionalInt.of(2027)).days())))
                .isInstanceOf(CalendarRefused.class).hasMessageContaining("OUTSIDE");
    }

    @Test
    void isTheSystemAdministratorsAlone() {
        CalendarYear year = year("一、元旦：1月1日至3日放假，共3天。");
        for (String person : List.of("clerk", "publicity-head", "dean", "giver")) {
            assertThatThrownBy(() -> load().load(university.by(person), year)).isInstanceOf(Forbidden.class);
        }
    }

    private CaseFile submitted() {
        UUID id = university.draft("custodian", "BIZ", "湖南财院跨年", "wechat-official");
        return university.submit("custodian", id);
    }

    private Duty duty(CaseFile file) {
        return university.bean(Duties.class).openAbout(new Subject("case", file.id())).getFirst();
    }

    private LoadCalendar load() {
        return university.bean(LoadCalendar.class);
    }

    private WorkingCalendar calendar() {
        return university.bean(Calendars.class).current();
    }

    private static CalendarYear year(String items) {
        NoticeDraft draft = NoticeReader.read("国务院办公厅关于2027年部分节假日安排的通知\n" + items,
                java.util.OptionalInt.empty());
        assertThat(draft.problems()).isEmpty();
        return new CalendarYear(draft.year(), notices(), draft.days());
    }

    private static List<HolidayNotice> notices() {
        return List.of(new HolidayNotice("国务院办公厅关于2027年部分节假日安排的通知", URI.create("https://www.gov.cn/2027")));
    }
}
