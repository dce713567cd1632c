package org.rostra.connectors.watch;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.connectors.fetch.Held;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FeedSourceTable {
    private final JdbcClient sql;

    FeedSourceTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<FeedSource> of(UUID account) {
        return sql.sql("select * from connectors.feed_source where account_id = :account").param("account", account)
                .query(FeedSourceTable::source).optional();
    }

    void put(UUID account, URI address, UUID by, Instant at) {
        sql.sql("""
                insert into connectors.feed_source (account_id, address, entered_by, entered_at, next_at)
                values (:account, :address, :by, :at, :at)
                on conflict (account_id) do update set address = excluded.address, entered_by = excluded.entered_by,
                    entered_at = excluded.entered_at, next_at = excluded.next_at, etag = null, last_modified = null,
                    read_at = null, said = null, about = null, looked_for = null
                """).param("account", account).param("address", address.toString()).param("by", by)
                .param("at", utc(at)).update();
    }

    boolean delete(UUID account) {
        return sql.sql("delete from connectors.feed_source where account_id = :account").param("account", account)
                .update() == 1;
    }

    /** Some that are due, for one worker: to everybody else they are due later. */
    List<FeedSource> take(Instant now, Instant later, int limit) {
        return sql.sql("""
                update connectors.feed_source set next_at = :later
                where account_id in (select account_id from connectors.feed_source where next_at <= :now
                    order by next_at, account_id limit :limit for update skip locked) returning *
                """).param("now", utc(now)).param("later", utc(later)).param("limit", limit)
                .query(FeedSourceTable::source).list();
    }

    /** It was asked; nothing is kept of an address that was changed meanwhile. */
    void read(FeedSource one) {
        sql.sql("""
                update connectors.feed_source set read_at = :read, said = :said, about = :about, etag = :etag, last_modified = :modified,
                    looked_for = :looked where account_id = :account and address = :address
                """).param("account", one.account()).param("address", one.address().toString())
                .param("read", one.read() == null ? null : utc(one.read())).param("said", one.said())
                .param("about", one.about().toArray(String[]::new))
                .param("etag", one.held().etag()).param("modified", one.held().lastModified())
                .param("looked", one.lookedFor()).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static FeedSource source(ResultSet row, int number) throws SQLException {
        OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
        return new FeedSource(row.getObject("account_id", UUID.class), URI.create(row.getString("address")),
                new Held(row.getString("etag"), row.getString("last_modified")), read == null
                        ? null
                        : read.toInstant(),
                row.getString("said"), row.getArray("about") == null
                        ? List.of()
                        : List.of((String[]) row.getArray("about").getArray()),
                row.getString("looked_for"));
    }
}
