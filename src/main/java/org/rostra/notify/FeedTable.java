package org.rostra.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FeedTable {
    private final JdbcClient sql;

    FeedTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID id, UUID person, byte[] hash, Instant at) {
        sql.sql("insert into notify.feed (id, person_id, hash, made_at) values (:id, :person, :hash, :at)")
                .param("id", id).param("person", person).param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** Ends the address that lives, if one does, while nobody makes another. */
    Optional<UUID> revoke(UUID person, Instant at) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('feed/' || :person, 0))")
                .param("person", person.toString()).query(_ -> {});
        return sql.sql("""
                update notify.feed set revoked_at = :at where person_id = :person and revoked_at is null returning id
                """).param("person", person).param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject(1, UUID.class)).optional();
    }

    /** Since when the person has an address. */
    Optional<Instant> since(UUID person) {
        return sql.sql("select made_at from notify.feed where person_id = :person and revoked_at is null")
                .param("person", person).query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Whose address it is, as long as he is here. */
    Optional<UUID> holder(byte[] hash, LocalDate on) {
        return sql.sql("""
                select f.person_id from notify.feed f join directory.person_shown p on p.id = f.person_id
                where f.hash = :hash and f.revoked_at is null and (p.left_on is null or p.left_on > :on)
                """).param("hash", hash).param("on", on).query((row, _) -> row.getObject(1, UUID.class)).optional();
    }
}
