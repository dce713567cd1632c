package org.rostra.publishing.warning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TurnTable {
    private final JdbcClient sql;

    TurnTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(List<Turn> turns, UUID by, Instant at) {
        sql.sql("""
                insert into publishing.duty_turn (id, person_id, from_at, until_at, entered_by, entered_at)
                select id, person, from_at, until_at, :by, :at
                from unnest(cast(:ids as uuid[]), cast(:people as uuid[]), cast(cast(:from as text[]) as timestamptz[]),
                    cast(cast(:until as text[]) as timestamptz[])) as t (id, person, from_at, until_at)
                """).param("ids", turns.stream().map(Turn::id).toArray(UUID[]::new))
                .param("people", turns.stream().map(Turn::person).toArray(UUID[]::new))
                .param("from", turns.stream().map(one -> one.from().toString()).toArray(String[]::new))
                .param("until", turns.stream().map(one -> one.until().toString()).toArray(String[]::new))
                .param("by", by).param("at", utc(at)).update();
    }

    /** Turns that touch the time, in their order. */
    List<Turn> between(Instant from, Instant until, int limit) {
        return sql.sql("""
                select * from publishing.duty_turn where until_at > :from and from_at < :until
                order by from_at, id limit :limit
                """).param("from", utc(from)).param("until", utc(until)).param("limit", limit).query(TurnTable::turn)
                .list();
    }

    Optional<Turn> lock(UUID id) {
        return sql.sql("select * from publishing.duty_turn where id = :id for update").param("id", id)
                .query(TurnTable::turn).optional();
    }

    void give(UUID id, UUID person) {
        sql.sql("update publishing.duty_turn set person_id = :person where id = :id").param("id", id)
                .param("person", person).update();
    }

    void delete(UUID id) {
        sql.sql("delete from publishing.duty_turn where id = :id").param("id", id).update();
    }

    private static Turn turn(ResultSet row, int number) throws SQLException {
        return new Turn(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
