package org.rostra.connectors.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.connectors.wechat.Credentials;
import org.rostra.publishing.joint.Way;
import org.rostra.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ConnectionTable {
    private final JdbcClient sql;
    private final Vault vault;

    ConnectionTable(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    Optional<Connection> of(UUID account) {
        return sql.sql("select * from connectors.connection where account_id = :account").param("account", account)
                .query(ConnectionTable::connection).optional();
    }

    Optional<Connection> calledBackAt(String callback) {
        return sql.sql("select * from connectors.connection where callback = :callback").param("callback", callback)
                .query(ConnectionTable::connection).optional();
    }

    Map<UUID, Way> ways(Collection<UUID> accounts) {
        Map<UUID, Way> ways = new HashMap<>();
        sql.sql("""
                select c.account_id, c.way from connectors.connection c
                join connectors.secret s on s.connection_id = c.id where c.account_id = any(:accounts)
                """).param("accounts", accounts.toArray(UUID[]::new))
                .query(row -> {
                    ways.put(row.getObject("account_id", UUID.class), Way.valueOf(row.getString("way")));
                });
        return ways;
    }

    /** Connections of accounts that were closed. */
    List<Connection> ofClosed(int limit) {
        return sql.sql("""
                select c.* from connectors.connection c join registry.account_shown a on a.id = c.account_id
                where a.state = 'CLOSED' order by c.id limit :limit
                """).param("limit", limit).query(ConnectionTable::connection).list();
    }

    void put(Connection one) {
        sql.sql("""
                insert into connectors.connection (id, account_id, revision, callback, way, app_id, cover, entered_by,
                    entered_at)
                values (:id, :account, :revision, :callback, :way, :app, :cover, :by, :at)
                on conflict (account_id) do update set revision = excluded.revision, way = excluded.way,
                    app_id = excluded.app_id, cover = excluded.cover, entered_by = excluded.entered_by,
                    entered_at = excluded.entered_at, tried_at = null, tried = null
                """).param("id", one.id()).param("account", one.account()).param("revision", one.revision())
                .param("callback", one.callback()).param("way", one.way().name()).param("app", one.appId())
                .param("cover", one.cover()).param("by", one.by()).param("at", utc(one.entered())).update();
    }

    /** Keeps what is secret, sealed to this connection. */
    void seal(UUID connection, Credentials kept) {
        sql.sql("""
                insert into connectors.secret (connection_id, sealed) values (:id, :sealed)
                on conflict (connection_id) do update set sealed = excluded.sealed
                """).param("id", connection).param("sealed", vault.seal(place(connection),
                String.join("\n", kept.secret(), kept.token(), kept.aesKey()))).update();
    }

    Optional<Credentials> unseal(Connection one) {
        return sql.sql("select sealed from connectors.secret where connection_id = :id").param("id", one.id())
                .query((row, _) -> row.getBytes("sealed")).optional().map(sealed -> {
                    String[] parts = vault.open(place(one.id()), sealed).split("\n", -1);
                    return new Credentials(one.appId(), parts[0], parts[1], parts[2]);
                });
    }

    void tried(UUID id, Instant at, @Nullable String said) {
        sql.sql("update connectors.connection set tried_at = :at, tried = :said where id = :id").param("id", id)
                .param("at", utc(at)).param("said", said).update();
    }

    /** The secret goes with it. */
    void delete(UUID id) {
        sql.sql("delete from connectors.connection where id = :id").param("id", id).update();
    }

    private static String place(UUID connection) {
        return "connectors.secret.sealed/" + connection;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Connection connection(ResultSet row, int number) throws SQLException {
        return new Connection(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class),
                row.getObject("revision", UUID.class), row.getString("callback"), Way.valueOf(row.getString("way")),
                row.getString("app_id"), row.getString("cover"), row.getObject("entered_by", UUID.class),
                Objects.requireNonNull(instant(row, "entered_at")), instant(row, "tried_at"), row.getString("tried"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
