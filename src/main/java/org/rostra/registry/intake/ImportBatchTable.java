package org.rostra.registry.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.intake.Batch.State;
import org.rostra.web.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ImportBatchTable {
    private final JdbcClient sql;

    ImportBatchTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID id, String fileName, byte[] hash, @Nullable UUID by, Instant at, Instant expires) {
        sql.sql("""
                insert into registry.import_batch (id, state, file_name, file_hash, uploaded_by, uploaded_at,
                    touched_at, expires_at)
                values (:id, 'READING', :name, :hash, :by, :at, now(), :expires)
                """).param("id", id).param("name", fileName).param("hash", hash).param("by", by)
                .param("at", RegisteredTable.utc(at)).param("expires", RegisteredTable.utc(expires)).update();
    }

    /** Moves on only from the given state, or from work that nobody does any more: one of two callers wins. */
    boolean move(UUID id, State from, State to) {
        return sql.sql("""
                update registry.import_batch set state = :to, done = 0, failure = null, touched_at = now()
                where id = :id and (state = :from
                    or state in ('READING', 'CONFIRMING') and touched_at < now() - interval '2 minutes')
                """).param("id", id).param("to", to.name())
                .param("from", from.name()).update() == 1;
    }

    /** Last in the transaction of the work: until then, others tell of its progress in the same row. */
    void judged(UUID id, List<SheetHead> sheets, Mapping mapping, Map<RowVerdict, Integer> counts) {
        sql.sql("""
                update registry.import_batch set state = 'READY', sheets = cast(:sheets as jsonb),
                    mapping = cast(:mapping as jsonb), counts = cast(:counts as jsonb), touched_at = now()
                where id = :id
                """).param("id", id).param("sheets", Stored.write(sheets)).param("mapping", Stored.write(mapping))
                .param("counts", Stored.write(counts)).update();
    }

    void confirmed(UUID id, Instant at) {
        sql.sql("""
                update registry.import_batch set state = 'CONFIRMED', confirmed_at = :at, touched_at = now()
                where id = :id
                """).param("id", id).param("at", RegisteredTable.utc(at)).update();
    }

    void stopped(UUID id, State state, Message why) {
        sql.sql("""
                update registry.import_batch set state = :state, failure = cast(:why as jsonb), touched_at = now()
                where id = :id
                """).param("id", id).param("state", state.name()).param("why", Stored.write(Said.of(why)))
                .update();
    }

    void progress(UUID id, int done) {
        sql.sql("update registry.import_batch set done = :done, touched_at = now() where id = :id").param("id", id)
                .param("done", done).update();
    }

    Optional<Batch> find(UUID id) {
        return sql.sql("select * from registry.import_batch where id = :id").param("id", id)
                .query(ImportBatchTable::batch)
                .optional();
    }

    List<Batch> latest(int limit) {
        return sql.sql("select * from registry.import_batch order by uploaded_at desc, id desc limit :limit")
                .param("limit", limit).query(ImportBatchTable::batch).list();
    }

    /** Uploads that nobody confirmed in time. */
    List<UUID> expired(Instant now, int limit) {
        return sql.sql("""
                select id from registry.import_batch where expires_at < :now and state <> 'CONFIRMED' limit :limit
                """).param("now", RegisteredTable.utc(now)).param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    void delete(UUID id) {
        sql.sql("delete from registry.import_batch where id = :id").param("id", id).update();
    }

    /** AccountImports and confirmations run one after the other; released when the transaction ends. */
    void takeTurns() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('registry.import', 0))").query(row -> {});
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        String mapping = row.getString("mapping");
        String failure = row.getString("failure");
        return new Batch(row.getObject("id", UUID.class), State.valueOf(row.getString("state")),
                row.getString("file_name"), row.getBytes("file_hash"), Stored.sheets(row.getString("sheets")),
                mapping == null ? null : Stored.mapping(mapping), Stored.counts(row.getString("counts")),
                failure == null ? null : Stored.said(failure).message(), row.getInt("done"),
                instant(row, "touched_at"), instant(row, "uploaded_at"), instant(row, "expires_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
