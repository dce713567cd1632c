package org.rostra.registry.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rostra.registry.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SnapshotTable {
    private static final String SELECT = "select s.*, p.name as by_name from registry.book_snapshot s "
            + "join directory.person_shown p on p.id = s.begun_by ";

    private final JdbcClient sql;

    SnapshotTable(JdbcClient sql) {
        this.sql = sql;
    }

    void begin(UUID id, UUID template, LocalDate on, UUID by, Instant at) {
        sql.sql("""
                insert into registry.book_snapshot (id, template_id, on_day, state, begun_by, begun_at)
                values (:id, :template, :on, 'WORKING', :by, :at)
                """).param("id", id).param("template", template).param("on", on).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void finish(UUID id, long rows, Map<String, List<String>> untold, UUID file) {
        sql.sql("""
                update registry.book_snapshot set state = 'DONE', rows = :rows, untold = cast(:untold as jsonb),
                    file_id = :file
                where id = :id
                """).param("id", id).param("rows", rows).param("untold", Json.write(untold)).param("file", file)
                .update();
    }

    void fail(UUID id) {
        sql.sql("update registry.book_snapshot set state = 'FAILED' where id = :id").param("id", id).update();
    }

    Optional<BookSnapshot> find(UUID id) {
        return sql.sql(SELECT + "where s.id = :id").param("id", id).query(SnapshotTable::snapshot).optional();
    }

    /** The latest first. */
    List<BookSnapshot> of(UUID template, int limit) {
        return sql.sql(SELECT + "where s.template_id = :template order by s.id desc limit :limit")
                .param("template", template).param("limit", limit).query(SnapshotTable::snapshot).list();
    }

    private static BookSnapshot snapshot(ResultSet row, int number) throws SQLException {
        return new BookSnapshot(row.getObject("id", UUID.class), row.getObject("template_id", UUID.class),
                row.getObject("on_day", LocalDate.class), BookSnapshot.State.valueOf(row.getString("state")),
                row.getLong("rows"), Json.readLists(row.getString("untold")), row.getObject("file_id", UUID.class),
                row.getString("by_name"), row.getObject("begun_at", OffsetDateTime.class).toInstant());
    }
}
