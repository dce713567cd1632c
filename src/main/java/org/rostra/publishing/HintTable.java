package org.rostra.publishing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hints that somebody has seen and dismissed. */
@Component
class HintTable {
    private final JdbcClient sql;

    HintTable(JdbcClient sql) {
        this.sql = sql;
    }

    void dismiss(UUID post, String hint, UUID by, Instant at) {
        sql.sql("""
                insert into publishing.dismissed_hint (post_id, hint, dismissed_by, dismissed_at)
                values (:post, :hint, :by, :at) on conflict do nothing
                """).param("post", post).param("hint", hint).param("by", by).param("at", PostTable.utc(at)).update();
    }

    Set<String> of(UUID post) {
        return Set
                .copyOf(sql.sql("select hint from publishing.dismissed_hint where post_id = :post").param("post", post)
                        .query(String.class).list());
    }
}
