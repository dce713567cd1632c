package org.rostra.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.security.House;

/** The demonstration, a year later: every day that came in between is noticed, and nothing of it twice. */
class AYearLaterTest {
    private static final List<String> TWICE = List.of("""
            select task || ' ' || subject_id from duty.duty where ended_at is null
            group by task, subject_id, seat having count(*) > 1
            """, "select key from notify.letter group by courier, key having count(*) > 1");

    @Test
    void everyDutyIsThereOnce() {
        House.clock(Instant.parse("2026-11-23T02:00:00Z"));
        try (House house = House.on(TestDatabase.fresh(), "--rostra.demo=true")) {
            jobs(house);
            long before = count(house, "select count(*) from duty.duty");
            House.clock(Instant.parse("2027-11-23T02:00:00Z"));
            jobs(house);
            long duties = count(house, "select count(*) from duty.duty");
            long letters = count(house, "select count(*) from notify.letter");
            long lines = count(house, "select count(*) from ledger.event");
            assertThat(duties).as("what a year brings").isGreaterThan(before);
            jobs(house);
            jobs(house);
            assertThat(count(house, "select count(*) from duty.duty")).isEqualTo(duties);
            assertThat(count(house, "select count(*) from notify.letter")).isEqualTo(letters);
            assertThat(count(house, "select count(*) from ledger.event")).isEqualTo(lines);
            TWICE.forEach(select -> assertThat(house.sql().sql(select).query((row, _) -> row.getString(1)).list())
                    .as(select).isEmpty());
        }
    }

    /** What the clock would start by itself, one after the other. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void jobs(House house) {
        house.beans(RecurringTask.class).stream()
                .sorted(java.util.Comparator.comparing(RecurringTask::getName))
                .forEach(job -> job.execute(new TaskInstance(job.getName(), "recurring"), null));
    }

    private static long count(House house, String select) {
        return house.sql().sql(select).query(Long.class).single();
    }
}
