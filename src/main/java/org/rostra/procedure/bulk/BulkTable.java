package org.rostra.procedure.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.ClauseId;
import org.rostra.procedure.bulk.Bulk.Kind;
import org.rostra.procedure.bulk.Bulk.Line;
import org.rostra.procedure.bulk.Bulk.Seen;
import org.rostra.procedure.bulk.Bulk.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BulkTable {
    private final JdbcClient sql;

    BulkTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Bulk bulk) {
        sql.sql("""
                insert into procedure.bulk (id, person_id, kind, assignee_id, opinion, created_at)
                values (:id, :person, :kind, :assignee, :opinion, :created)
                """).param("id", bulk.id()).param("person", bulk.person()).param("kind", bulk.kind().name())
                .param("assignee", bulk.assignee()).param("opinion", bulk.opinion())
                .param("created", utc(bulk.created())).update();
        List<Seen> seen = bulk.lines().stream().map(Line::seen).toList();
        sql.sql("""
                insert into procedure.bulk_line (bulk_id, line, duty_id, round, step, state)
                select :id, l.line, l.duty, l.round, l.step, 'WAITING'
                from unnest(:duties, :rounds, :steps) with ordinality as l (duty, round, step, line)
                """).param("id", bulk.id()).param("duties", seen.stream().map(Seen::duty).toArray(UUID[]::new))
                .param("rounds", seen.stream().map(Seen::round).toArray(Integer[]::new))
                .param("steps", seen.stream().map(Seen::step).toArray(Integer[]::new)).update();
    }

    Optional<Bulk> find(UUID id) {
        List<Line> lines = sql.sql("select * from procedure.bulk_line where bulk_id = :id order by line")
                .param("id", id).query(BulkTable::line).list();
        return sql.sql("select * from procedure.bulk where id = :id").param("id", id)
                .query((row, _) -> bulk(row, lines)).optional();
    }

    /** The line, if it still waits, while nobody else does it. */
    Optional<Line> take(UUID id, int line) {
        return sql.sql("""
                select * from procedure.bulk_line where bulk_id = :id and line = :line and state = 'WAITING'
                for update skip locked
                """).param("id", id).param("line", line).query(BulkTable::line).optional();
    }

    void done(UUID id, int line, State state, @Nullable String says, @Nullable ClauseId clause) {
        sql.sql("""
                update procedure.bulk_line set state = :state, says = :says, clause = :clause
                where bulk_id = :id and line = :line and state = 'WAITING'
                """).param("id", id).param("line", line).param("state", state.name()).param("says", says)
                .param("clause", clause == null ? null : clause.value()).update();
    }

    void finish(UUID id, Instant at) {
        sql.sql("""
                update procedure.bulk set finished_at = :at where id = :id and finished_at is null
                    and not exists (select from procedure.bulk_line where bulk_id = :id and state = 'WAITING')
                """).param("id", id).param("at", utc(at)).update();
    }

    /** Those that a stopped node left behind. */
    List<UUID> unfinished(Instant before) {
        return sql.sql("select id from procedure.bulk where finished_at is null and created_at < :before limit 20")
                .param("before", utc(before)).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Bulk bulk(ResultSet row, List<Line> lines) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Bulk(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
                Kind.valueOf(row.getString("kind")), row.getObject("assignee_id", UUID.class),
                row.getString("opinion"), row.getObject("created_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(), lines);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        String clause = row.getString("clause");
        return new Line(row.getInt("line"), new Seen(row.getObject("duty_id", UUID.class), row.getInt("round"),
                row.getInt("step")), State.valueOf(row.getString("state")), row.getString("says"),
                clause == null ? null : new ClauseId(clause));
    }
}
