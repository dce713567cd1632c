package org.rostra.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.calendar.CalendarYear;
import org.rostra.calendar.HolidayNotice;
import org.rostra.calendar.NoticeReader;
import org.rostra.duty.CalendarEffect;
import org.rostra.duty.LoadCalendar;
import org.rostra.procedure.Desk;
import org.rostra.security.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year is loaded over many open duties; and the desk of one person beside many open duties of others. */
@Tag("bench")
class DutiesBench {
    private static final int DUTIES = Report.setting("duties", 100_000);
    private static final int LOOKS = Report.setting("looks", 400);
    private static final int ROUNDS = Report.setting("rounds", 3);

    @Test
    void loadsAYear() throws Exception {
        try (House house = House.on(TestDatabase.fresh())) {
            var university = new University(house);
            university.on("2026-12-29");
            fill(house.sql(), university, DUTIES);
            var report = new Report("duties-recomputed", "A year is loaded over %,d open duties".formatted(DUTIES));
            report.head("work", "seconds", "moved");
            CalendarYear year = year();
            long before = System.nanoTime();
            CalendarEffect effect = university.bean(LoadCalendar.class).preview(year, 100);
            report.row("preview", seconds(before), effect.moved());
            before = System.nanoTime();
            int moved = university.bean(LoadCalendar.class).load(university.by("keeper"), year);
            double load = seconds(before);
            report.row("load", load, moved);
            before = System.nanoTime();
            house.sql().sql("update duty.duty set due_on = due_on + 1, calendar = 'bare' where ended_at is null")
                    .update();
            double bare = seconds(before);
            report.row("bare: one update of the same rows", bare, DUTIES);
            report.line("load beside bare: %.1f x".formatted(load / bare));
            report.write();
        }
    }

    @Test
    void looksAtADesk() throws Exception {
        var report = new Report("desk", "One person's desk of 20 matters beside open duties of others");
        report.head("open duties", "looks a second");
        double[] rates = new double[2];
        int[] sizes = {1000, DUTIES};
        for (int i = 0; i < sizes.length; i++) {
            TestDatabase database = TestDatabase.fresh();
            try (House house = House.on(database)) {
                var university = new University(house);
                university.on("2026-12-29");
                fill(house.sql(), university, sizes[i]);
                database.vacuum();
                rates[i] = rate(university);
                report.row(sizes[i], rates[i]);
            }
        }
        report.line("many beside few: %.2f x".formatted(rates[1] / rates[0]));
        report.write();
    }

    private static double rate(University university) {
        Desk desk = university.bean(Desk.class);
        double[] rounds = new double[ROUNDS];
        for (int i = -1; i < ROUNDS; i++) {
            long before = System.nanoTime();
            for (int look = 0; look < LOOKS; look++) {
                desk.owed(university.by("stranger"));
            }
            if (i >= 0) {
                rounds[i] = LOOKS / seconds(before);
            }
        }
        return Report.median(rounds);
    }

    /** Duties of many seats over the turn of the year; twenty of them are the stranger's. */
    private static void fill(JdbcClient sql, University university, int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(org.rostra.ledger.Ids.next());
        }
        sql.sql("""
                insert into duty.duty (id, task, subject_kind, subject_id, seat, rule, clause, event_on, term, due_on,
                    provisional, calendar, opened_at)
                select n.id, 'change.report-contact', 'account', gen_random_uuid(),
                    case when n.number <= 20 then 'person/' || :stranger
                        else 'person/' || md5((n.number / 20)::text)::uuid end,
                    'change-report', '7.2', date '2026-12-20' + (n.number %% 10)::int, '3 working-days',
                    date '2026-12-24' + (n.number %% 10)::int, true, 'before', now()
                from unnest(:ids) with ordinality as n (id, number)
                """.replace("%%", "%")).param("ids", ids.toArray(UUID[]::new))
                .param("stranger", university.id("stranger").toString()).update();
    }

    private static CalendarYear year() {
        var draft = NoticeReader.read("1月1日至5日放假调休，共5天。10月1日至7日放假，共7天。", OptionalInt.of(2027));
        return new CalendarYear(2027, List.of(new HolidayNotice("notice of 2027", URI.create("https://example.org/"))),
                draft.days());
    }

    private static double seconds(long before) {
        return (System.nanoTime() - before) / 1e9;
    }
}
