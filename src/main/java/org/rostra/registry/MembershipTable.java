package org.rostra.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MembershipTable {
    private final JdbcClient sql;
    private final SupervisionSeats seats;

    MembershipTable(JdbcClient sql, SupervisionSeats seats) {
        this.sql = sql;
        this.seats = seats;
    }

    Membership find(UUID account) {
        return sql.sql("select * from registry.membership where account_id = :id").param("id", account)
                .query(MembershipTable::membership).optional().orElse(Membership.NONE);
    }

    Map<UUID, Membership> byAccount(Collection<UUID> accounts) {
        Map<UUID, Membership> found = new HashMap<>();
        sql.sql("select * from registry.membership where account_id = any(:ids)")
                .param("ids", accounts.toArray(UUID[]::new)).query(row -> {
                    found.put(row.getObject("account_id", UUID.class), membership(row, 0));
                });
        return found;
    }

    void put(UUID account, Membership m) {
        sql.sql("""
                insert into registry.membership (account_id, members, counted_on, reached_on, asked_on, admitted_on,
                    admitted_by, awaited)
                values (:id, :members, :counted, :reached, :asked, :admitted, :by, :awaited)
                on conflict (account_id) do update set members = excluded.members, counted_on = excluded.counted_on,
                    reached_on = excluded.reached_on, asked_on = excluded.asked_on,
                    admitted_on = excluded.admitted_on, admitted_by = excluded.admitted_by,
                    awaited = excluded.awaited
                """).param("id", account).param("members", m.members()).param("counted", m.counted())
                .param("reached", m.reached()).param("asked", m.asked()).param("admitted", m.admitted())
                .param("by", m.admittedBy()).param("awaited", m.awaited()).update();
    }

    List<UUID> ofOthers(LocalDate on, UUID after, int limit) {
        return seats.on(sql.sql("""
                select a.id from registry.membership m join registry.account a on a.id = m.account_id
                join directory.unit_shown u on u.id = a.unit_id
                """ + SupervisionSeats.JOINED + """
                where s.body = a.body and a.state = 'RUNNING' and m.admitted_on is not null and not m.awaited
                    and a.id > :after and not exists (select from registry.deputy d
                        where d.account_id = a.id and d.person_id = m.admitted_by and
                """ + DeputyTable.IN_OFFICE + """
                        )
                group by a.id, m.admitted_by
                having not bool_or(h.person_id = m.admitted_by) and bool_or(not exists (
                    select from registry.custody c
                    where c.account_id = a.id and c.until_on is null and c.person_id = h.person_id))
                order by a.id limit :limit
                """)).param("day", on).param("after", after).param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        return new Membership(row.getObject("members", Integer.class), date(row, "counted_on"),
                date(row, "reached_on"), date(row, "asked_on"), date(row, "admitted_on"),
                row.getObject("admitted_by", UUID.class), row.getBoolean("awaited"));
    }

    private static @org.jspecify.annotations.Nullable LocalDate date(ResultSet row, String column)
            throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
