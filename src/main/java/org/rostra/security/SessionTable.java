package org.rostra.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SessionTable {
    private final JdbcClient sql;

    SessionTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** True if the person has a login that is not disabled. */
    boolean insert(byte[] token, UUID person, Factor factor, Instant at) {
        return sql.sql("""
                insert into security.session (token_hash, person_id, login_version, factor, factor_at, opened_at,
                    seen_at)
                select :token, person_id, version, :factor, :at, :at, :at from security.login
                where person_id = :person and disabled_at is null
                """).param("token", token).param("person", person).param("factor", factor.name())
                .param("at", utc(at)).update() == 1;
    }

    /** The session with the state of login, person and seats at this moment: whoever may no more is not found. */
    Optional<Session> find(byte[] token, LocalDate today) {
        return sql.sql("""
                select s.person_id, p.name, s.factor, s.factor_at, s.opened_at, s.seen_at,
                       exists (select from access.seat_held h where h.person_id = s.person_id) as administrator
                from security.session s
                join security.login l on l.person_id = s.person_id and l.version = s.login_version
                     and l.disabled_at is null
                join directory.person_shown p on p.id = s.person_id and (p.left_on is null or p.left_on > :today)
                where s.token_hash = :token
                """).param("token", token).param("today", today).query(SessionTable::session).optional();
    }

    void seen(byte[] token, Instant at) {
        sql.sql("update security.session set seen_at = :at where token_hash = :token and seen_at < :at")
                .param("token", token).param("at", utc(at)).update();
    }

    void delete(byte[] token) {
        sql.sql("delete from security.session where token_hash = :token").param("token", token).update();
    }

    void deleteOpenedBefore(Instant at) {
        sql.sql("delete from security.session where opened_at < :at").param("at", utc(at)).update();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(row.getObject(1, UUID.class), row.getString(2), Factor.valueOf(row.getString(3)),
                instant(row, 4), instant(row, 5), instant(row, 6), row.getBoolean(7));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
