package org.rostra.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FileTable {
    private final JdbcClient sql;

    FileTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Two who add to one subject wait for one another: neither counts without the other. */
    void holdRoom(UUID subject) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:subject, 0))")
                .param("subject", "files/" + subject).query((_, _) -> 0).single();
    }

    /** The bytes that a subject holds. */
    long size(UUID subject) {
        return sql.sql("select coalesce(sum(size), 0) from files.file where subject_id = :subject")
                .param("subject", subject).query(Long.class).single();
    }

    void insert(KeptFile file) {
        sql.sql("""
                insert into files.file (id, sha256, size, kind, name, sent_by, sent_at, subject_kind, subject_id,
                    purpose)
                values (:id, :hash, :size, :kind, :name, :by, :at, :subjectKind, :subject, :purpose)
                """).param("id", file.id()).param("hash", file.hash().hex()).param("size", file.size())
                .param("kind", file.kind().name()).param("name", file.name()).param("by", file.sentBy())
                .param("at", file.sentAt().atOffset(ZoneOffset.UTC)).param("subjectKind", file.subjectKind())
                .param("subject", file.subject()).param("purpose", file.purpose()).update();
    }

    /** Who keeps or drops a content waits for whoever does so with the same. */
    void hold(Sha256 hash) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:hash, 1))").param("hash", hash.hex())
                .query((_, _) -> 0).single();
    }

    /** Deletes the files of a subject; tells their digests. */
    List<Sha256> forget(UUID subject) {
        return sql.sql("delete from files.file where subject_id = :subject returning sha256").param("subject", subject)
                .query((row, _) -> new Sha256(row.getString(1))).list();
    }

    boolean holds(Sha256 hash) {
        return sql.sql("select exists (select from files.file where sha256 = :hash)").param("hash", hash.hex())
                .query(Boolean.class).single();
    }

    Optional<KeptFile> find(UUID id) {
        return sql.sql("select * from files.file where id = :id").param("id", id).query(FileTable::file).optional();
    }

    List<KeptFile> of(UUID subject) {
        return sql.sql("select * from files.file where subject_id = :subject order by id").param("subject", subject)
                .query(FileTable::file).list();
    }

    private static KeptFile file(ResultSet row, int number) throws SQLException {
        return new KeptFile(row.getObject("id", UUID.class), new Sha256(row.getString("sha256")), row.getLong("size"),
                FileKind.valueOf(row.getString("kind")), row.getString("name"), row.getObject("sent_by", UUID.class),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(), row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class), row.getString("purpose"));
    }
}
