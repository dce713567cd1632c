package org.rostra.publishing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReleaseTable {
    private final JdbcClient sql;

    ReleaseTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** What was told of an account before is put right. */
    void put(Release one) {
        sql.sql("""
                insert into publishing.release (post_id, account_id, released_at, link, body, sha256, as_approved,
                    entered_by, entered_at)
                values (:post, :account, :at, :link, :body, :sha256, :same, :by, :entered)
                on conflict (post_id, account_id) do update set released_at = excluded.released_at,
                    link = excluded.link, body = excluded.body, sha256 = excluded.sha256,
                    as_approved = excluded.as_approved, entered_by = excluded.entered_by,
                    entered_at = excluded.entered_at,
                    seen_at = case when release.link is not distinct from excluded.link then release.seen_at end
                """).param("post", one.post()).param("account", one.account()).param("at", PostTable.utc(one.at()))
                .param("link", one.link()).param("body", one.body()).param("sha256", one.sha256())
                .param("same", one.asApproved()).param("by", one.by()).param("entered", PostTable.utc(one.entered()))
                .update();
    }

    List<Release> of(UUID post) {
        return sql.sql("select * from publishing.release where post_id = :post order by released_at, account_id")
                .param("post", post)
                .query((row, _) -> new Release(row.getObject("post_id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        Objects.requireNonNull(PostTable.instant(row, "released_at")), row.getString("link"),
                        row.getString("body"), row.getString("sha256"), row.getBoolean("as_approved"),
                        row.getObject("entered_by", UUID.class),
                        Objects.requireNonNull(PostTable.instant(row, "entered_at"))))
                .list();
    }
}
