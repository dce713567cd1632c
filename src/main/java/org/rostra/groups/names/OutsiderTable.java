package org.rostra.groups.names;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OutsiderTable {
    private final JdbcClient sql;

    OutsiderTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Outsider o) {
        sql.sql("""
                insert into groups.outsider (id, account_id, name, affiliation, sponsor_id, until_on, decision_id)
                values (:id, :group, :name, :affiliation, :sponsor, :until, :decision)
                """).param("id", o.id()).param("group", o.group()).param("name", o.name())
                .param("affiliation", o.affiliation()).param("sponsor", o.sponsor()).param("until", o.until())
                .param("decision", o.decision()).update();
    }

    List<Outsider> of(UUID group, int limit) {
        return sql.sql("""
                select * from groups.outsider where account_id = :group
                order by left_on is not null, until_on, id limit :limit
                """).param("group", group).param("limit", limit).query(OutsiderTable::outsider).list();
    }

    /** When both agreed, for each who is still in it. */
    List<LocalDate> admitted(UUID group) {
        return sql.sql("""
                select (d.ended_at at time zone 'Asia/Shanghai')::date from groups.outsider o
                join groups.decision d on d.id = o.decision_id
                where o.account_id = :group and o.left_on is null and d.ended_at is not null order by 1
                """).param("group", group).query((row, _) -> row.getObject(1, LocalDate.class)).list();
    }

    /** False if he is not of the group, or has left already. */
    boolean leave(UUID group, UUID id, LocalDate on) {
        return sql.sql("""
                update groups.outsider set left_on = :on
                where id = :id and account_id = :group and left_on is null
                """).param("id", id).param("group", group).param("on", on).update() == 1;
    }

    boolean anyOverdue(UUID group, LocalDate on) {
        return sql.sql("""
                select exists (select from groups.outsider where account_id = :group and left_on is null
                    and until_on < :on)
                """).param("group", group).param("on", on).query(Boolean.class).single();
    }

    /** Living groups with somebody whose last day has passed and for which nothing is owed about it. */
    List<UUID> overdue(LocalDate on, String task, int limit) {
        return sql.sql("""
                select distinct o.account_id from groups.outsider o join registry.account_shown a on a.id = o.account_id
                where o.left_on is null and o.until_on < :on and a.state in ('RUNNING', 'TO_BE_FILED')
                    and not exists (select from duty.open d where d.subject_id = a.id and d.task = :task)
                limit :limit
                """).param("on", on).param("task", task).param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /** Forgets some of those who left, or whose group ended, before the day. Returns of which group each was. */
    List<UUID> forget(LocalDate before, int limit) {
        return sql.sql("""
                delete from groups.outsider where id in (
                    select o.id from groups.outsider o
                    where o.left_on < :before or exists (select from registry.account_shown a
                        where a.id = o.account_id and a.closed_on < :before)
                    limit :limit)
                returning account_id
                """).param("before", before).param("limit", limit).query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Outsider outsider(ResultSet row, int number) throws SQLException {
        return new Outsider(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class),
                row.getString("name"), row.getString("affiliation"), row.getObject("sponsor_id", UUID.class),
                row.getObject("until_on", LocalDate.class), row.getObject("decision_id", UUID.class),
                row.getObject("left_on", LocalDate.class));
    }
}
