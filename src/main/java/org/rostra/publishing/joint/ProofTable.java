package org.rostra.publishing.joint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProofTable {
    /** What appears later is not looked for. */
    private static final Duration LATE = Duration.ofDays(3);
    private static final int MOST = 500;

    private final JdbcClient sql;

    ProofTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is owed again was out by an older text: that link proves nothing of the new one. */
    List<Unproven> deliveries(Collection<UUID> accounts, Instant now) {
        return sql.sql("""
                select d.id, true as joint, d.account_id, o.title, o.body,
                    case when d.state in ('DONE', 'CONFIRMED') then d.link end as link,
                    greatest(o.from_at, coalesce(d.told_at, o.from_at)) as from_at, o.until_at
                from publishing.delivery d join publishing.joint_order o on o.id = d.order_id
                where d.account_id = any(:accounts) and d.seen_at is null and o.state = 'RUNNING'
                    and o.until_at > :since and d.version = o.version
                    and d.state in ('WAITING', 'FAILED', 'UNKNOWN', 'DONE', 'CONFIRMED')
                order by d.id limit :limit
                """).param("accounts", accounts.toArray(UUID[]::new)).param("since", OrderTable.utc(now.minus(LATE)))
                .param("limit", MOST).query(ProofTable::unproven).list();
    }

    List<Unproven> releases(Collection<UUID> accounts, Instant now) {
        return sql.sql("""
                select r.post_id as id, false as joint, r.account_id, w.title, coalesce(r.body, w.body) as body, r.link,
                    r.released_at - interval '1 day' as from_at, r.released_at as until_at
                from publishing.release r, lateral (select title, body from publishing.wording
                    where post_id = r.post_id order by version desc limit 1) w
                where r.account_id = any(:accounts) and r.seen_at is null and r.released_at > :since
                order by r.post_id limit :limit
                """).param("accounts", accounts.toArray(UUID[]::new)).param("since", OrderTable.utc(now.minus(LATE)))
                .param("limit", MOST).query(ProofTable::unproven).list();
    }

    boolean seen(UUID post, UUID account, Instant at) {
        return sql.sql("""
                update publishing.release set seen_at = :at
                where post_id = :post and account_id = :account and seen_at is null
                """).param("post", post).param("account", account).param("at", OrderTable.utc(at)).update() == 1;
    }

    Map<UUID, Instant> seen(UUID post) {
        Map<UUID, Instant> seen = new HashMap<>();
        sql.sql("select account_id, seen_at from publishing.release where post_id = :post and seen_at is not null")
                .param("post", post).query(row -> {
                    seen.put(row.getObject("account_id", UUID.class),
                            Objects.requireNonNull(OrderTable.instant(row, "seen_at")));
                });
        return seen;
    }

    void hint(Unproven one, Hint hint, Instant now) {
        sql.sql("""
                insert into publishing.feed_hint (subject_id, account_id, link, title, published_at, noted_at)
                values (:subject, :account, :link, :title, :published, :now) on conflict do nothing
                """).param("subject", one.subject()).param("account", one.account()).param("link", hint.link())
                .param("title", hint.title()).param("published", OrderTable.utc(hint.published()))
                .param("now", OrderTable.utc(now)).update();
    }

    List<Hint> hints(UUID subject) {
        return sql.sql("""
                select * from publishing.feed_hint where subject_id = :subject order by noted_at, link limit 10
                """).param("subject", subject).query((row, _) -> new Hint(row.getString("link"),
                row.getString("title"), OrderTable.instant(row, "published_at"))).list();
    }

    private static Unproven unproven(ResultSet row, int number) throws SQLException {
        return new Unproven(row.getObject("id", UUID.class), row.getBoolean("joint"),
                row.getObject("account_id", UUID.class), row.getString("title"), row.getString("body"),
                row.getString("link"), Objects.requireNonNull(OrderTable.instant(row, "from_at")),
                Objects.requireNonNull(OrderTable.instant(row, "until_at")).plus(LATE));
    }
}
