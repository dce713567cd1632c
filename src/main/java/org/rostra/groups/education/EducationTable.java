package org.rostra.groups.education;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EducationTable {
    private final JdbcClient sql;

    EducationTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Education e) {
        sql.sql("""
                insert into groups.education (id, account_id, held_on, topic, held_by, noted_by, noted_on)
                values (:id, :account, :held, :topic, :heldBy, :by, :on)
                """).param("id", e.id()).param("account", e.account()).param("held", e.held())
                .param("topic", e.topic()).param("heldBy", e.heldBy()).param("by", e.notedBy())
                .param("on", e.noted()).update();
    }

    List<Education> latest(UUID account, int limit) {
        return sql.sql("""
                select * from groups.education where account_id = :account order by held_on desc, id desc limit :limit
                """).param("account", account).param("limit", limit).query(EducationTable::education).list();
    }

    /** Running accounts and groups of which nothing was noted since the day, and which are not asked; from one of them on. */
    List<UUID> without(LocalDate since, String task, @Nullable UUID after, int limit) {
        return sql.sql("""
                select a.id from registry.account_shown a
                where a.state = 'RUNNING' and (cast(:after as uuid) is null or a.id > :after)
                    and exists (select from registry.custody_shown c where c.account_id = a.id)
                    and not exists (select from groups.education e where e.account_id = a.id and e.held_on >= :since)
                    and not exists (select from duty.open d where d.subject_id = a.id and d.task = :task)
                    and coalesce((select p.since_on from groups.particulars p where p.account_id = a.id), a.opened_on,
                        '1900-01-01') < :since
                order by a.id limit :limit
                """).param("since", since).param("task", task).param("after", after).param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    private static Education education(ResultSet row, int number) throws SQLException {
        return new Education(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class),
                row.getObject("held_on", LocalDate.class), row.getString("topic"), row.getString("held_by"),
                row.getObject("noted_by", UUID.class), row.getObject("noted_on", LocalDate.class));
    }
}
