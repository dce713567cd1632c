package org.rostra.conduct;

import static org.rostra.conduct.MeasureTable.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<UUID> people = new ArrayList<>();
        List<UUID> old = sql.sql("""
                with ended as (select id, person_id from conduct.measure where not forgotten
                    and coalesce(until, closed_on) < :before and stage in ('SERVED', 'DROPPED', 'REVOKED', 'LIFTED')
                    order by coalesce(until, closed_on) limit :limit for update skip locked)
                update conduct.measure m set person_id = null, summary = null, opened_by = null, facts = null,
                    evidence = null, reasons = null, adopted = null, serious = null, appeal = null,
                    appeal_reasons = null, closing = null, forgotten = true
                from ended where m.id = ended.id
                returning m.id, ended.person_id
                """).param("before", before).param("limit", limit).query((row, _) -> {
            Optional.ofNullable(row.getObject(2, UUID.class)).ifPresent(people::add);
            return row.getObject(1, UUID.class);
        }).list();
        // That somebody was ever measured on a platform is forgotten with the last of it.
        sql.sql("""
                delete from conduct.rung r where person_id = any(:people) and not exists (select from conduct.measure m
                    where m.person_id = r.person_id and m.account_id = r.account_id)
                """).param("people", people.toArray(UUID[]::new)).update();
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
