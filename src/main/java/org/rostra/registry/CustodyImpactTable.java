package org.rostra.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Office;
import org.rostra.directory.Shift;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who would keep which accounts no longer, and what would be left of their custodians; for thousands of people at once. */
@Component
class CustodyImpactTable {
    /** The same people whose custody {@link CustodyTable#endGone} ends, and who stays. */
    private static final String GOING = """
            with moving as (select * from unnest(:movers, :units) as m (person, unit)),
            going as materialized (
                select c.id, c.account_id, c.person_id
                from registry.custody c join registry.account a on a.id = c.account_id
                join directory.person_shown p on p.id = c.person_id
                left join moving m on m.person = c.person_id
                where c.until_on is null and (p.left_on is null or p.left_on > :on)
                    and (c.person_id = any(:leaving) or c.person_id = any(:movers))
                    and (c.person_id = any(:leaving)
                        or c.unit_id is not null and m.unit is distinct from c.unit_id and not exists (
                            select from directory.unit_shown u where u.id = m.unit and a.unit_id = any(u.path)))),
            touched as materialized (
                select a.id, a.unit_id, a.body, k.stay, a.state = any(:watched) and k.stay = 0 as orphan,
                    a.state = any(:watched) and k.stay > 0
                        and k.stay < case when a.tier <= 2 then :needed else 1 end as short
                from registry.account a
                cross join lateral (
                    select count(*) as stay from registry.custody c
                    join directory.person_shown p on p.id = c.person_id
                    where c.account_id = a.id and c.until_on is null and (p.left_on is null or p.left_on > :on)
                        and not exists (select from going g where g.id = c.id)) k
                where a.id in (select account_id from going))
            """;

    /** How many accounts lose a custodian, are left with none, or with too few. */
    record Sum(int accounts, int orphans, int shortOf) {}

    /**
     * The same for one person.
     *
     * @param office who gets the duty about one of those left with none: the office, at the unit
     */
    record Share(UUID person, Sum sum, @Nullable Office office, @Nullable String unit) {}

    private final JdbcClient sql;
    private final SupervisionSeats seats;

    CustodyImpactTable(JdbcClient sql, SupervisionSeats seats) {
        this.sql = sql;
        this.seats = seats;
    }

    Sum sum(Shift shift, String[] watched, int needed) {
        return ask(GOING + """
                select count(*), count(*) filter (where orphan), count(*) filter (where short) from touched
                """, shift, watched, needed)
                .query((row, _) -> new Sum(row.getInt(1), row.getInt(2), row.getInt(3))).single();
    }

    /** For those of the people who are shown. The duty goes to who supervises then, else to the head above. */
    List<Share> shares(Shift shift, Collection<UUID> shown, String[] watched, int needed) {
        return seats.on(ask(GOING + """
                select g.person_id, count(distinct t.id), count(distinct t.id) filter (where t.orphan),
                    count(distinct t.id) filter (where t.short), min(coalesce(s.seat, f.seat)) filter (where t.orphan)
                from going g join touched t on t.id = g.account_id
                left join lateral (
                    select h.office || '/' || n.name as seat from directory.unit_shown u
                    """ + SupervisionSeats.JOINED + """
                    join directory.unit_shown n on n.id = h.unit_id
                    where u.id = t.unit_id and s.body = t.body and not (h.person_id = any(:leaving))
                        and not (h.id = any(:ending)) limit 1) s on t.orphan
                left join lateral (
                    select h.office || '/' || n.name as seat from directory.unit_shown u
                    join directory.unit_shown n on n.id = any(u.path) and n.kind in ('DEPARTMENT', 'COLLEGE')
                    join directory.office_held h on h.unit_id = n.id and h.office = 'HEAD' and h.from_on <= :day
                        and (h.until_on is null or h.until_on >= :day)
                    where u.id = t.unit_id and not (h.person_id = any(:leaving)) and not (h.id = any(:ending))
                    order by cardinality(n.path) desc limit 1) f on t.orphan and s.seat is null
                where g.person_id = any(:shown) group by g.person_id
                """, shift, watched, needed)).param("shown", shown.toArray(UUID[]::new)).param("day", shift.on())
                .param("ending", shift.ending().toArray(UUID[]::new)).query((row, _) -> {
                    String[] seat = row.getString(5) == null ? null : row.getString(5).split("/", 2);
                    return new Share(row.getObject(1, UUID.class),
                            new Sum(row.getInt(2), row.getInt(3), row.getInt(4)),
                            seat == null ? null : Office.valueOf(seat[0]), seat == null ? null : seat[1]);
                }).list();
    }

    private JdbcClient.StatementSpec ask(String statement, Shift shift, String[] watched, int needed) {
        List<Map.Entry<UUID, UUID>> moving = List.copyOf(shift.moving().entrySet());
        return sql.sql(statement).param("leaving", shift.leaving().toArray(UUID[]::new))
                .param("movers", moving.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("units", moving.stream().map(Map.Entry::getValue).toArray(UUID[]::new))
                .param("on", shift.on()).param("watched", watched).param("needed", needed);
    }
}
