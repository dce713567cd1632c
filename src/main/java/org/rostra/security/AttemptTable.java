package org.rostra.security;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AttemptTable {
    private final JdbcClient sql;

    AttemptTable(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Counts a try before its password is looked at, if one is allowed now; one statement, so that a thousand at once
     * are counted like a thousand in a row.
     */
    boolean count(String account, String place, Instant at) {
        return sql.sql("""
                insert into security.attempt as a (account, place, tries, last_at) values (:account, :place, 1, :at)
                on conflict (account, place) do update set tries = a.tries + 1, last_at = :at
                where a.tries < :hard and (a.tries < :fast
                    or a.last_at + least(:first * power(2, a.tries - :fast), :longest) * interval '1 s' <= :at)
                """).param("account", account).param("place", place).param("at", SessionTable.utc(at))
                .param("hard", Attempts.HARD_STOP).param("fast", Attempts.FAST_TRIES)
                .param("first", Attempts.FIRST_WAIT.toSeconds()).param("longest", Attempts.LONGEST_WAIT.toSeconds())
                .update() == 1;
    }

    /** Tries in a row from all networks together, known devices left out. */
    int fromNetworks(String account) {
        return sql.sql("""
                select coalesce(sum(tries), 0) from security.attempt
                where account = :account and place not like 'device/%'
                """).param("account", account).query(Integer.class).single();
    }

    Optional<Tries> find(String account, String place) {
        return sql.sql("select tries, last_at from security.attempt where account = :account and place = :place")
                .param("account", account).param("place", place)
                .query((row, _) -> new Tries(row.getInt(1), SessionTable.instant(row, 2))).optional();
    }

    void forget(String account) {
        sql.sql("delete from security.attempt where account = :account").param("account", account).update();
    }

    void forgetUnknownBefore(Instant at) {
        sql.sql("delete from security.attempt where account like 'unknown/%' and last_at < :at")
                .param("at", SessionTable.utc(at)).update();
    }

    record Tries(int count, Instant last) {}
}
