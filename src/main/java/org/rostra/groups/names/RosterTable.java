package org.rostra.groups.names;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rostra.directory.HeldAbout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RosterTable {
    private final JdbcClient sql;

    RosterTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** The groups on whose rosters the person stands, the latest first. */
    List<HeldAbout.Entry> groupsOf(UUID person, int limit) {
        return sql.sql("""
                select m.joined_on, a.name, a.id from groups.member m join registry.account_shown a on a.id = m.account_id
                where m.person_id = :person order by m.joined_on desc, a.id limit :limit
                """).param("person", person).param("limit", limit)
                .query((row, _) -> new HeldAbout.Entry(row.getObject(1, LocalDate.class), row.getString(2),
                        "/groups/" + row.getString(3)))
                .list();
    }

    void join(UUID group, Collection<UUID> people, LocalDate on) {
        sql.sql("""
                insert into groups.member (account_id, person_id, joined_on)
                select :group, p.id, :on from unnest(cast(:people as uuid[])) as p (id)
                on conflict (account_id, person_id) do update set left_on = null
                """).param("group", group).param("people", people.toArray(UUID[]::new)).param("on", on).update();
    }

    boolean leave(UUID group, UUID person, LocalDate on) {
        return sql.sql("""
                update groups.member set left_on = :on
                where account_id = :group and person_id = :person and left_on is null
                """).param("group", group).param("person", person).param("on", on).update() == 1;
    }

    int size(UUID group) {
        return sql.sql("select count(*) from groups.member where account_id = :group and left_on is null")
                .param("group", group).query(Integer.class).single();
    }

    /** A page of those who are in it, in the order of their ids. */
    List<UUID> of(UUID group, UUID after, int limit) {
        return sql.sql("""
                select person_id from groups.member where account_id = :group and left_on is null and person_id > :after
                order by person_id limit :limit
                """).param("group", group).param("after", after).param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    void delete(UUID group) {
        sql.sql("delete from groups.member where account_id = :group").param("group", group).update();
    }

    /** Forgets some of those who left, or whose group ended, before the day. Returns of which group each was. */
    List<UUID> forget(LocalDate before, int limit) {
        return sql.sql("""
                delete from groups.member m where (m.account_id, m.person_id) in (
                    select o.account_id, o.person_id from groups.member o
                    where o.left_on < :before or exists (select from registry.account_shown a
                        where a.id = o.account_id and a.closed_on < :before)
                    limit :limit)
                returning m.account_id
                """).param("before", before).param("limit", limit).query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
