package org.rostra.publishing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NoteTable {
    private static final int MOST = 200;

    private final JdbcClient sql;

    NoteTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Note note) {
        sql.sql("""
                insert into publishing.note (id, post_id, written_by, written_at, text)
                values (:id, :post, :by, :at, :text)
                """).param("id", note.id()).param("post", note.post()).param("by", note.by())
                .param("at", PostTable.utc(note.at())).param("text", note.text()).update();
    }

    List<Note> of(UUID post) {
        return sql.sql("select * from publishing.note where post_id = :post order by id limit :most")
                .param("post", post).param("most", MOST)
                .query((row, _) -> new Note(row.getObject("id", UUID.class), row.getObject("post_id", UUID.class),
                        row.getObject("written_by", UUID.class),
                        Objects.requireNonNull(PostTable.instant(row, "written_at")), row.getString("text")))
                .list();
    }
}
