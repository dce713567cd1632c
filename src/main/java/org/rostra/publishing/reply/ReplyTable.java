package org.rostra.publishing.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReplyTable {
    private final JdbcClient sql;

    ReplyTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(QuickReply one) {
        sql.sql("""
                insert into publishing.quick_reply (id, account_id, topic, asked_at, answered_at, link, noted_by, noted_at)
                values (:id, :account, :topic, :asked, :answered, :link, :by, :at)
                """).param("id", one.id()).param("account", one.account()).param("topic", one.topic())
                .param("asked", utc(one.asked())).param("answered", utc(one.answered())).param("link", one.link())
                .param("by", one.notedBy()).param("at", utc(one.noted())).update();
    }

    /** A page of an account's, the latest answer first. */
    List<QuickReply> page(UUID account, @Nullable Instant before, int limit) {
        return sql.sql("""
                select * from publishing.quick_reply where account_id = :account
                    and (cast(:before as timestamptz) is null or answered_at < :before)
                order by answered_at desc, id limit :limit
                """).param("account", account).param("before", before == null ? null : utc(before))
                .param("limit", limit).query(ReplyTable::reply).list();
    }

    /** How many were answered since, and how long the middle one of them took, in seconds; none where there are none. */
    Middle middle(UUID account, Instant since) {
        return sql.sql("""
                select count(*) as all, percentile_disc(0.5) within group (order by extract(epoch from answered_at - asked_at))
                    as middle
                from publishing.quick_reply where account_id = :account and answered_at >= :since
                """).param("account", account).param("since", utc(since))
                .query((row, _) -> new Middle(row.getInt(1), row.getLong(2))).single();
    }

    record Middle(int count, long seconds) {}

    /** What was answered before is forgotten; told on which accounts, one for each. */
    List<UUID> forget(Instant before, int limit) {
        return sql.sql("""
                delete from publishing.quick_reply where id in (select id from publishing.quick_reply
                    where answered_at < :before limit :limit) returning account_id
                """).param("before", utc(before)).param("limit", limit)
                .query((row, _) -> row.getObject("account_id", UUID.class)).list();
    }

    private static QuickReply reply(ResultSet row, int number) throws SQLException {
        return new QuickReply(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class),
                row.getString("topic"), row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("answered_at", OffsetDateTime.class).toInstant(), row.getString("link"),
                row.getObject("noted_by", UUID.class), row.getObject("noted_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
