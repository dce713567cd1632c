package org.rostra.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CustodyTable {
    private final JdbcClient sql;

    CustodyTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Ends what custody of the account there is, and enters these custodians from the day on. */
    void replace(UUID account, LocalDate day, List<Custody> by) {
        sql.sql("""
                with ended as (
                    update registry.custody set until_on = :day where account_id = :account and until_on is null)
                insert into registry.custody (id, account_id, person_id, from_on, expected_leave, unit_id)
                select c.id, :account, c.person, :day, c.leave, p.unit_id
                from unnest(:ids, :people, :leaves::date[]) as c (id, person, leave)
                join directory.person_shown p on p.id = c.person
                """).param("account", account).param("day", day)
                .param("ids", by.stream().map(Custody::id).toArray(UUID[]::new))
                .param("people", by.stream().map(Custody::person).toArray(UUID[]::new))
                .param("leaves", by.stream().map(Custody::expectedLeave).map(leave -> leave == null
                        ? null
                        : leave.toString()).toArray(String[]::new))
                .update();
    }

    /** All that the person keeps or kept, the latest first. */
    List<KeptAccount> of(UUID person, int limit) {
        return sql.sql("""
                select a.id, a.name, c.from_on from registry.custody c join registry.account a on a.id = c.account_id
                where c.person_id = :person order by c.from_on desc, a.id limit :limit
                """).param("person", person).param("limit", limit)
                .query((row, _) -> new KeptAccount(row.getObject(1, UUID.class), row.getString(2),
                        row.getObject(3, LocalDate.class)))
                .list();
    }

    void insert(Custody one) {
        sql.sql("""
                insert into registry.custody (id, account_id, person_id, from_on, expected_leave, unit_id)
                select :id, :account, :person, :from, :leave, p.unit_id from directory.person_shown p
                where p.id = :person
                """).param("id", one.id()).param("account", one.account()).param("person", one.person())
                .param("from", one.from()).param("leave", one.expectedLeave()).update();
    }

    /** Ends the custody of these people of the account; the day is the first without it. */
    void end(UUID account, Collection<UUID> people, LocalDate day) {
        sql.sql("""
                update registry.custody set until_on = :day
                where account_id = :account and person_id = any(:people) and until_on is null
                """).param("account", account).param("people", people.toArray(UUID[]::new)).param("day", day)
                .update();
    }

    /** Ends the custody of those who left, or moved to a unit that is not the account's: of these people, or of all. */
    List<Custody> endGone(@Nullable Collection<UUID> people, LocalDate day) {
        return sql.sql("""
                update registry.custody c set until_on = :day
                from directory.person_shown p, registry.account a
                where p.id = c.person_id and a.id = c.account_id and c.until_on is null
                    and (cast(:people as uuid[]) is null or c.person_id = any(:people))
                    and (p.left_on <= :day
                        or c.unit_id is not null and p.unit_id is distinct from c.unit_id and not exists (
                            select from directory.unit_shown u where u.id = p.unit_id and a.unit_id = any(u.path)))
                returning c.*
                """).param("people", people == null ? null : people.toArray(UUID[]::new)).param("day", day)
                .query(CustodyTable::custody).list();
    }

    /** Accounts in somebody's hands by right, whose custodians and open duties do not fit together; a bounded number. */
    List<UUID> outOfStep(String[] states, int needed, String[] tasks, LocalDate on, UUID after, int limit) {
        return sql.sql("""
                select a.id from registry.account a
                left join lateral (
                    select count(*) as living from registry.custody c
                    join directory.person_shown p on p.id = c.person_id
                    where c.account_id = a.id and c.until_on is null and (p.left_on is null or p.left_on > :on)) k
                    on true
                where a.id > :after and (a.state = any(:states) and k.living < case when a.tier <= 2 then :needed else 1 end)
                    <> exists (select from duty.open d where d.subject_id = a.id and d.task = any(:tasks))
                order by a.id limit :limit
                """).param("states", states).param("needed", needed).param("tasks", tasks).param("on", on)
                .param("after", after).param("limit", limit).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    int countWithFewer(String[] states, int needed, boolean staff, LocalDate on) {
        return sql.sql("""
                select count(*) from registry.account a
                where a.tier <= 2 and a.state = any(:states) and :needed > (
                    select count(*) from registry.custody c join directory.person_shown p on p.id = c.person_id
                    where c.account_id = a.id and c.until_on is null and (p.left_on is null or p.left_on > :on)
                        and (not :staff or p.kind = 'STAFF'))
                """).param("states", states).param("needed", needed).param("staff", staff).param("on", on)
                .query(Integer.class).single();
    }

    /**
     * Custodians expected to leave by the day, for whose leaving nothing is open yet. The earliest counts of what was said
     * of this account, of the person, and of the last office held in the account's unit, if all of these end.
     */
    List<Custody> leavingBy(LocalDate on, LocalDate by, String task, String[] states, int limit) {
        return sql.sql("""
                select c.id, c.account_id, c.person_id, c.from_on, c.until_on,
                    least(c.expected_leave, p.expected_leave, o.until_on) as expected_leave
                from registry.custody c join directory.person_shown p on p.id = c.person_id
                join registry.account a on a.id = c.account_id and a.state = any(:states)
                left join lateral (
                    select case when bool_and(h.until_on is not null) then max(h.until_on) end as until_on
                    from directory.office_held h
                    where h.person_id = c.person_id and h.unit_id = a.unit_id
                        and (h.until_on is null or h.until_on >= :on)) o on true
                where c.until_on is null and least(c.expected_leave, p.expected_leave, o.until_on) between :on and :by
                    and (p.left_on is null or p.left_on > :on)
                    and not exists (select from duty.open d where d.subject_id = a.id and d.task = :task
                        and d.seat = 'person/' || c.person_id)
                order by c.id limit :limit
                """).param("on", on).param("by", by).param("task", task).param("states", states)
                .param("limit", limit).query(CustodyTable::custody).list();
    }

    /** The custodians in post; one who left the institution no longer counts. */
    List<Custody> current(Collection<UUID> accounts, LocalDate on) {
        return sql.sql("""
                select c.* from registry.custody c join directory.person_shown p on p.id = c.person_id
                where c.account_id = any(:accounts) and c.until_on is null
                    and (p.left_on is null or p.left_on > :on)
                order by c.account_id, c.id
                """).param("accounts", accounts.toArray(UUID[]::new)).param("on", on).query(CustodyTable::custody)
                .list();
    }

    List<UUID> accountsOf(UUID person) {
        return sql.sql("""
                select account_id from registry.custody where person_id = :person and until_on is null
                """).param("person", person).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    private static Custody custody(ResultSet row, int number) throws SQLException {
        return new Custody(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class),
                row.getObject("person_id", UUID.class), row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class), row.getObject("expected_leave", LocalDate.class));
    }
}
