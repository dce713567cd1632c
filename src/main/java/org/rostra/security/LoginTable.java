package org.rostra.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LoginTable {
    private final JdbcClient sql;

    LoginTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Login> find(String number, LocalDate today) {
        return sql.sql("""
                select l.person_id, l.password_hash,
                       l.disabled_at is null and (p.left_on is null or p.left_on > :today) as open
                from security.login l join directory.person_shown p on p.id = l.person_id
                where p.number = :number
                """).param("number", number).param("today", today).query(LoginTable::login).optional();
    }

    boolean exists(UUID person) {
        return sql.sql("select exists (select from security.login where person_id = :person)").param("person", person)
                .query(Boolean.class).single();
    }

    /** For each of the people who have a login whether it is open. */
    Map<UUID, Boolean> open(Collection<UUID> people) {
        Map<UUID, Boolean> open = new HashMap<>();
        sql.sql("select person_id, disabled_at is null from security.login where person_id = any(:people)")
                .param("people", people.toArray(UUID[]::new))
                .query(row -> {
                    open.put(row.getObject(1, UUID.class), row.getBoolean(2));
                });
        return open;
    }

    /** Holds the logins of all administrators: of two who disable each other's, the second sees the first. */
    void holdAdministrators() {
        sql.sql("""
                select l.person_id from security.login l
                where l.person_id in (select person_id from access.seat_held) order by l.person_id for update
                """).query(UUID.class).list();
    }

    /** True if the person holds a seat of administration and nobody else who can sign in does. */
    boolean lastOfSeat(UUID person, LocalDate today) {
        return sql.sql("""
                select exists (select from access.seat_held h where h.person_id = :person and not exists (
                    select from access.seat_held o
                    join security.login l on l.person_id = o.person_id and l.disabled_at is null
                    join directory.person_shown p on p.id = o.person_id and (p.left_on is null or p.left_on > :today)
                    where o.seat = h.seat and o.person_id <> h.person_id))
                """).param("person", person).param("today", today).query(Boolean.class).single();
    }

    /** Sets the hash and ends all sessions; makes the login where there is none. */
    void setHash(UUID person, String hash, Instant at) {
        sql.sql("""
                insert into security.login as l (person_id, password_hash, changed_at) values (:person, :hash, :at)
                on conflict (person_id) do update
                set password_hash = :hash, changed_at = :at, version = l.version + 1
                """).param("person", person).param("hash", hash).param("at", SessionTable.utc(at)).update();
    }

    /** The same password under stronger parameters: sessions go on. */
    void rehash(UUID person, String before, String hash) {
        sql.sql("""
                update security.login set password_hash = :hash where person_id = :person and password_hash = :before
                """).param("person", person).param("before", before).param("hash", hash).update();
    }

    /** A login without a password, for a demonstration. */
    void openWithout(UUID person, Instant at) {
        sql.sql("""
                insert into security.login (person_id, changed_at) values (:person, :at) on conflict do nothing
                """).param("person", person).param("at", SessionTable.utc(at)).update();
    }

    boolean disable(UUID person, Instant at) {
        return sql.sql("""
                update security.login set disabled_at = :at, version = version + 1
                where person_id = :person and disabled_at is null
                """).param("person", person).param("at", SessionTable.utc(at)).update() == 1;
    }

    boolean enable(UUID person) {
        return sql.sql("""
                update security.login set disabled_at = null where person_id = :person and disabled_at is not null
                """).param("person", person).update() == 1;
    }

    private static Login login(ResultSet row, int number) throws SQLException {
        return new Login(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3));
    }
}
