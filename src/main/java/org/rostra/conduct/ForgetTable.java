package org.rostra.conduct;

import static org.rostra.conduct.MeasureTable.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ForgetTable {
    private final JdbcClient sql;

    ForgetTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Takes persons and words out of what ended before the day; these were they. */
    List<UUID> forget(LocalDate before, int limit) {
        List<UUID> old = sql.sql("""
                update conduct.measure set person_id = null, summary = null, opened_by = null, facts = null,
                    evidence = null, reasons = null, adopted = null, serious = null, appeal = null,
                    appeal_reasons = null, closing = null, forgotten = true
                where id in (select id from conduct.measure where not forgotten
                    and coalesce(until, closed_on) < :before and stage in ('SERVED', 'DROPPED', 'REVOKED', 'LIFTED')
                    order by coalesce(until, closed_on) limit :limit for update skip locked)
                returning id
                """).param("before", before).param("limit", limit).query((row, _) -> row.getObject(1, UUID.class))
                .list();
        for (String table : List.of("reporter", "part_taken", "signature", "statement")) {
            sql.sql("delete from conduct." + table + " where measure_id = any(:old)")
                    .param("old", old.toArray(UUID[]::new)).update();
        }
        return old;
    }

    /** Deletes what award checks were answered before; tells how many. */
    int forgetChecks(Instant before, int limit) {
        return sql.sql("""
                delete from conduct.award_check where id in (select id from conduct.award_check
                    where asked_at < :before order by asked_at limit :limit)
                """).param("before", utc(before)).param("limit", limit).update();
    }
}
