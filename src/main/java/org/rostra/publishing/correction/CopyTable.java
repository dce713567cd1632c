package org.rostra.publishing.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CopyTable {
    private final JdbcClient sql;

    CopyTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that were not asked for yet; told which. */
    List<UUID> insert(List<CopyTask> tasks) {
        return sql.sql("""
                insert into publishing.copy_task (id, correction_id, account_id, origin, title, link, body, likeness, state,
                    asked_at)
                select id, :correction, account, origin, title, link, body, likeness, 'WAITING', :at
                from unnest(cast(:ids as uuid[]), cast(:accounts as uuid[]), cast(:origins as uuid[]),
                    cast(:titles as text[]), cast(:links as text[]), cast(:bodies as text[]),
                    cast(:likeness as smallint[])) as t (id, account, origin, title, link, body, likeness)
                on conflict (correction_id, account_id, origin) do nothing returning id
                """).param("correction", tasks.getFirst().correction())
                .param("at", CorrectionTable.utc(tasks.getFirst().asked()))
                .param("ids", tasks.stream().map(CopyTask::id).toArray(UUID[]::new))
                .param("accounts", tasks.stream().map(CopyTask::account).toArray(UUID[]::new))
                .param("origins", tasks.stream().map(CopyTask::origin).toArray(UUID[]::new))
                .param("titles", tasks.stream().map(CopyTask::title).toArray(String[]::new))
                .param("links", tasks.stream().map(CopyTask::link).toArray(String[]::new))
                .param("bodies", tasks.stream().map(CopyTask::body).toArray(String[]::new))
                .param("likeness", tasks.stream().map(one -> (short) one.likeness()).toArray(Short[]::new))
                .query((row, _) -> row.getObject("id", UUID.class)).list();
    }

    void answer(CopyTask one) {
        sql.sql("""
                update publishing.copy_task set state = :state, measure = :measure, measured_at = :measured,
                    reason = :reason, answered_by = :by, answered_at = :at where id = :id
                """).param("id", one.id()).param("state", one.state().name()).param("measure", one.measure())
                .param("measured", CorrectionTable.utc(one.measured())).param("reason", one.reason())
                .param("by", one.answeredBy()).param("at", CorrectionTable.utc(one.answered())).update();
    }

    /** What still waits is asked for no more; these were they. */
    List<UUID> withdraw(UUID correction) {
        return sql.sql("delete from publishing.copy_task where correction_id = :id and state = 'WAITING' returning id")
                .param("id", correction).query((row, _) -> row.getObject("id", UUID.class)).list();
    }

    int count(UUID correction) {
        return sql.sql("select count(*) from publishing.copy_task where correction_id = :id").param("id", correction)
                .query(Integer.class).single();
    }

    int countWaiting(UUID correction) {
        return sql.sql("select count(*) from publishing.copy_task where correction_id = :id and state = 'WAITING'")
                .param("id", correction).query(Integer.class).single();
    }

    Optional<CopyTask> find(UUID id) {
        return sql.sql("select * from publishing.copy_task where id = :id").param("id", id).query(CopyTable::task)
                .optional();
    }

    Optional<CopyTask> lock(UUID id) {
        return sql.sql("select * from publishing.copy_task where id = :id for update").param("id", id)
                .query(CopyTable::task).optional();
    }

    List<CopyTask> list(Collection<UUID> ids) {
        return sql.sql("select * from publishing.copy_task where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new)).query(CopyTable::task).list();
    }

    /** Those of a correction, what waits first. */
    List<CopyTask> of(UUID correction, int limit) {
        return sql.sql("""
                select * from publishing.copy_task where correction_id = :id order by state <> 'WAITING', id limit :limit
                """).param("id", correction).param("limit", limit).query(CopyTable::task).list();
    }

    private static CopyTask task(ResultSet row, int number) throws SQLException {
        return new CopyTask(row.getObject("id", UUID.class), row.getObject("correction_id", UUID.class),
                row.getObject("account_id", UUID.class), row.getObject("origin", UUID.class), row.getString("title"),
                row.getString("link"), row.getString("body"), row.getInt("likeness"),
                CopyTask.State.valueOf(row.getString("state")), row.getString("measure"),
                CorrectionTable.instant(row, "measured_at"), row.getString("reason"),
                Objects.requireNonNull(CorrectionTable.instant(row, "asked_at")),
                row.getObject("answered_by", UUID.class), CorrectionTable.instant(row, "answered_at"));
    }
}
