package org.rostra.security;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.rostra.access.AdministrativeSeat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SeatLinkTable {
    private final JdbcClient sql;

    SeatLinkTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** The seats whose holder can sign in. */
    Set<AdministrativeSeat> manned(LocalDate today) {
        Set<AdministrativeSeat> manned = EnumSet.noneOf(AdministrativeSeat.class);
        manned.addAll(sql.sql("""
                select distinct h.seat from access.seat_held h
                join security.login l on l.person_id = h.person_id and l.disabled_at is null
                join directory.person_shown p on p.id = h.person_id and (p.left_on is null or p.left_on > :today)
                """).param("today", today).query((row, _) -> AdministrativeSeat.valueOf(row.getString(1))).list());
        return manned;
    }

    void insert(byte[] token, AdministrativeSeat seat, Instant expires) {
        sql.sql("insert into security.seat_link (token_hash, seat, expires_at) values (:token, :seat, :expires)")
                .param("token", token).param("seat", seat.name()).param("expires", SessionTable.utc(expires)).update();
    }

    Optional<AdministrativeSeat> find(byte[] token, Instant now) {
        return sql.sql("""
                select seat from security.seat_link where token_hash = :token and used_at is null and expires_at > :now
                """).param("token", token).param("now", SessionTable.utc(now))
                .query((row, _) -> AdministrativeSeat.valueOf(row.getString(1))).optional();
    }

    boolean use(byte[] token, Instant now) {
        return sql.sql("""
                update security.seat_link set used_at = :now
                where token_hash = :token and used_at is null and expires_at > :now
                """).param("token", token).param("now", SessionTable.utc(now)).update() == 1;
    }
}
