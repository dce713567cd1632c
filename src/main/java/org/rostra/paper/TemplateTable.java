package org.rostra.paper;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TemplateTable {
    /** The kind of subject under which an own file stands in the ledger. */
    static final String KIND = "paper-template";

    private final JdbcClient sql;

    TemplateTable(JdbcClient sql) {
        this.sql = sql;
    }

    void put(UUID id, String title, byte[] file, Act act) {
        sql.sql("""
                insert into paper.template (id, title, content, put_at, put_by) values (:id, :title, :content, :at, :by)
                on conflict (title) do update set id = excluded.id, content = excluded.content,
                    put_at = excluded.put_at, put_by = excluded.put_by
                """).param("id", id).param("title", title).param("content", file)
                .param("at", act.at().atOffset(ZoneOffset.UTC)).param("by", act.person().orElseThrow()).update();
    }

    Optional<byte[]> find(String title) {
        return sql.sql("select content from paper.template where title = :title").param("title", title)
                .query(byte[].class).optional();
    }

    Optional<UUID> drop(String title) {
        return sql.sql("delete from paper.template where title = :title returning id").param("title", title)
                .query(UUID.class).optional();
    }
}
