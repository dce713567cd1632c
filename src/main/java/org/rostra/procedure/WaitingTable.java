package org.rostra.procedure;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rostra.directory.Shift;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for people who go. */
@Component
class WaitingTable {
    /** Matters of the offices that go, of the persons, and stand-ins; each with who or what causes it. */
    private static final String WAITING = """
            with gone as (
                select case when h.person_id = any(:leaving) then h.person_id else h.id end as cause,
                    'office/' || h.office || '/' || h.unit_id as seat
                from directory.office_held h
                where (h.person_id = any(:leaving) or h.id = any(:ending)) and h.from_on <= :on
                    and (h.until_on is null or h.until_on >= :on)
                union all
                select p, 'person/' || p from unnest(:leaving) as p),
            waiting as (
                select g.cause, case when g.seat like 'office/%' then 'office' else 'own' end as kind, d.id
                from gone g join duty.open d on d.seat = g.seat
                union all
                select p, 'stand-in', s.id from procedure.stand_in s
                join unnest(:leaving) as p on p in (s.represented_id, s.stand_in_id)
                where s.until_on >= :on and (s.ended_on is null or s.ended_on > :on))
            """;

    /** How many of a kind wait because of the person who leaves, or the appointment that ends. */
    record Waiting(UUID cause, String kind, int number) {}

    /** How many of a kind wait because of them all. */
    record Sum(String kind, int number) {}

    private final JdbcClient sql;

    WaitingTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Sum> inAll(Shift shift) {
        return ask("select kind, count(distinct id) from waiting group by kind order by kind", shift)
                .query((row, _) -> new Sum(row.getString(1), row.getInt(2))).list();
    }

    List<Waiting> each(Shift shift, Collection<UUID> shown) {
        return ask("""
                select cause, kind, count(distinct id) from waiting where cause = any(:shown)
                group by cause, kind order by kind
                """, shift).param("shown", shown.toArray(UUID[]::new))
                .query((row, _) -> new Waiting(row.getObject(1, UUID.class), row.getString(2), row.getInt(3))).list();
    }

    private JdbcClient.StatementSpec ask(String statement, Shift shift) {
        return sql.sql(WAITING + statement).param("leaving", shift.leaving().toArray(UUID[]::new))
                .param("ending", shift.ending().toArray(UUID[]::new)).param("on", shift.on());
    }
}
