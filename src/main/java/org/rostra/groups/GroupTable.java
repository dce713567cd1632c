package org.rostra.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class GroupTable {
    private final JdbcClient sql;

    GroupTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Group g, LocalDate since) {
        sql.sql("""
                insert into groups.particulars (account_id, kind, range, content, end_on, owner_id, version, since_on)
                values (:id, :kind, :range, :content, :end, :owner, :version, :since)
                on conflict (account_id) do nothing
                """).param("id", g.id()).param("kind", g.kind().name()).param("range", g.range())
                .param("content", g.content()).param("end", g.end()).param("owner", g.owner())
                .param("version", g.version()).param("since", since).update();
    }

    void put(Group g) {
        sql.sql("""
                update groups.particulars set kind = :kind, range = :range, content = :content, end_on = :end,
                    owner_id = :owner, version = :version
                where account_id = :id
                """).param("id", g.id()).param("kind", g.kind().name()).param("range", g.range())
                .param("content", g.content()).param("end", g.end()).param("owner", g.owner())
                .param("version", g.version()).update();
    }

    Optional<Group> find(UUID id) {
        return sql.sql("select * from groups.particulars where account_id = :id").param("id", id)
                .query(GroupTable::group).optional();
    }

    List<Group> list(Collection<UUID> ids) {
        return sql.sql("select * from groups.particulars where account_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new)).query(GroupTable::group).list();
    }

    /** Groups that the person owns, or keeps where the owner is gone. */
    List<UUID> ownedBy(UUID person) {
        return sql.sql("""
                select g.account_id from groups.particulars g where g.owner_id = :person
                    and exists (select from registry.custody_shown c where c.account_id = g.account_id
                        and c.person_id = :person)
                union
                select c.account_id from registry.custody_shown c join groups.particulars g on g.account_id = c.account_id
                where c.person_id = :person and not exists (select from registry.custody_shown o
                    where o.account_id = g.account_id and o.person_id = g.owner_id)
                """).param("person", person).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /** How many groups somebody registered that no supervisor has confirmed. */
    int waitingOf(UUID person) {
        return sql.sql("""
                select count(*) from registry.account_shown a where a.created_by = :person
                    and a.grouped and a.state = 'RUNNING' and a.asked_on is not null
                    and a.admitted_on is null
                """).param("person", person).query(Integer.class).single();
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        return new Group(row.getObject("account_id", UUID.class), GroupKind.valueOf(row.getString("kind")),
                row.getString("range"), row.getString("content"), row.getObject("end_on", LocalDate.class),
                row.getObject("owner_id", UUID.class), row.getInt("version"));
    }
}
