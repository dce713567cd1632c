package org.rostra.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class InvitationTable {
    private final JdbcClient sql;

    InvitationTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(List<UUID> ids, List<byte[]> hashes, List<UUID> people, @Nullable UUID by, Instant at,
            Instant expires) {
        sql.sql("""
                insert into directory.invitation (id, token_hash, person_id, created_by, created_at, expires_at)
                select i, h, p, cast(:by as uuid), :at, :expires from unnest(:ids, :hashes, :people) as x (i, h, p)
                """).param("ids", ids.toArray(UUID[]::new)).param("hashes", hashes.toArray(byte[][]::new))
                .param("people", people.toArray(UUID[]::new)).param("by", by, Types.OTHER).param("at", utc(at))
                .param("expires", utc(expires)).update();
    }

    /** Cancels what is open of these people's invitations; returns them. */
    List<UUID> cancelOpen(Collection<UUID> people, Instant at) {
        return sql.sql("""
                update directory.invitation set cancelled_at = :at
                where person_id = any(:people) and used_at is null and cancelled_at is null returning id
                """).param("at", utc(at)).param("people", people.toArray(UUID[]::new))
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /** Until when the person's open invitation is good. */
    Optional<Instant> open(UUID person, Instant at) {
        return sql.sql("""
                select expires_at from directory.invitation
                where person_id = :person and used_at is null and cancelled_at is null and expires_at > :at
                """).param("person", person).param("at", utc(at))
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant()).optional();
    }

    Optional<Invitation> find(byte[] hash) {
        return sql.sql("""
                select id, person_id, expires_at, used_at, cancelled_at from directory.invitation
                where token_hash = :hash
                """).param("hash", hash).query(InvitationTable::invitation).optional();
    }

    /** Uses the invitation up, unless somebody else was first. */
    boolean use(UUID id, Instant at) {
        return sql.sql("""
                update directory.invitation set used_at = :at
                where id = :id and used_at is null and cancelled_at is null and expires_at > :at
                """).param("at", utc(at)).param("id", id).update() == 1;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                row.getObject(3, OffsetDateTime.class).toInstant(), instant(row, 4), instant(row, 5));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
