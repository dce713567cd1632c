package org.rostra.voice.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.voice.rights.RightsRequest.Answer;
import org.rostra.voice.rights.RightsRequest.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RequestTable {
    private final JdbcClient sql;

    RequestTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(RightsRequest one) {
        sql.sql("""
                insert into voice.rights_request (id, person_id, kind, text, asked_at)
                values (:id, :person, :kind, :text, :at)
                """).param("id", one.id()).param("person", one.person()).param("kind", one.kind().name())
                .param("text", one.text()).param("at", one.asked().atOffset(ZoneOffset.UTC)).update();
    }

    void answer(UUID id, Answer one) {
        sql.sql("""
                update voice.rights_request set done = :done, reason = :reason, answered_by = :by, answered_at = :at
                where id = :id
                """).param("id", id).param("done", one.done()).param("reason", one.reason()).param("by", one.by())
                .param("at", one.at().atOffset(ZoneOffset.UTC)).update();
    }

    Optional<RightsRequest> find(UUID id) {
        return sql.sql("select * from voice.rights_request where id = :id").param("id", id)
                .query(RequestTable::request).optional();
    }

    Optional<RightsRequest> lock(UUID id) {
        return sql.sql("select * from voice.rights_request where id = :id for update").param("id", id)
                .query(RequestTable::request).optional();
    }

    List<RightsRequest> list(Collection<UUID> ids) {
        return sql.sql("select * from voice.rights_request where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new)).query(RequestTable::request).list();
    }

    List<RightsRequest> of(UUID person, int limit) {
        return sql.sql("select * from voice.rights_request where person_id = :person order by id desc limit :limit")
                .param("person", person).param("limit", limit).query(RequestTable::request).list();
    }

    /** Those that wait, the oldest first. */
    List<RightsRequest> open(int limit) {
        return sql.sql("select * from voice.rights_request where answered_at is null order by id limit :limit")
                .param("limit", limit).query(RequestTable::request).list();
    }

    /** What was answered before is forgotten; these were they. */
    List<UUID> forget(Instant before, int limit) {
        return sql.sql("""
                delete from voice.rights_request where id in (select id from voice.rights_request
                    where answered_at < :before order by answered_at limit :limit) returning id
                """).param("before", before.atOffset(ZoneOffset.UTC)).param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    private static RightsRequest request(ResultSet row, int number) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new RightsRequest(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
                Kind.valueOf(row.getString("kind")), row.getString("text"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                answered == null
                        ? null
                        : new Answer(row.getBoolean("done"), row.getString("reason"),
                                row.getObject("answered_by", UUID.class), answered.toInstant()));
    }
}
