package org.rostra.paper.scan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.ledger.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ScanTable {
    private static final String SHOWN = """
            select s.*, p.title, p.subject_kind, p.subject_id, p.printed_at
            from paper.scan s join paper.print p on p.id = s.print_id
            """;

    private final JdbcClient sql;

    ScanTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of two who attach to one paper, one comes first and the other sees what he attached. */
    void hold(Collection<UUID> prints) {
        sql.sql("select id from paper.print where id = any(:ids) order by id for update")
                .param("ids", prints.toArray(UUID[]::new)).query((row, _) -> row.getObject(1)).list();
    }

    void insert(Scan scan) {
        sql.sql("""
                insert into paper.scan (id, print_id, file_id, sha256, size, pages, how, turned, outdated, source, sent_at,
                    sent_by)
                values (:id, :print, :file, :sha256, :size, :pages, :how, :turned, :outdated, :source, :at, :by)
                """).param("id", scan.id()).param("print", scan.print()).param("file", scan.file())
                .param("sha256", scan.sha256()).param("size", scan.size()).param("pages", scan.pages())
                .param("how", scan.how().name()).param("turned", scan.turned()).param("outdated", scan.outdated())
                .param("source", scan.source()).param("at", scan.sentAt().atOffset(ZoneOffset.UTC))
                .param("by", scan.sentBy()).update();
    }

    Optional<Scan> find(UUID id) {
        return sql.sql(SHOWN + "where s.id = :id").param("id", id).query(ScanTable::scan).optional();
    }

    /** The latest of papers about the subject, newest first. */
    List<Scan> latest(Subject subject, int limit) {
        return sql.sql(SHOWN + """
                where p.subject_id = :id and p.subject_kind = :kind order by s.id desc limit :limit
                """).param("id", subject.id()).param("kind", subject.kind()).param("limit", limit)
                .query(ScanTable::scan).list();
    }

    /** Which pages have been attached to the papers before, by paper. */
    Map<UUID, Set<String>> sources(Collection<UUID> prints) {
        Map<UUID, Set<String>> sources = new HashMap<>();
        sql.sql("select print_id, source from paper.scan where print_id = any(:prints)")
                .param("prints", prints.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getString(2))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toSet())))
                .forEach(sources::put);
        return sources;
    }

    void forget(Collection<UUID> prints) {
        sql.sql("delete from paper.scan where print_id = any(:prints)").param("prints", prints.toArray(UUID[]::new))
                .update();
    }

    private static Scan scan(ResultSet row, int number) throws SQLException {
        return new Scan(row.getObject("id", UUID.class), row.getObject("print_id", UUID.class), row.getString("title"),
                new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getObject("printed_at", OffsetDateTime.class).toInstant(), row.getObject("file_id", UUID.class),
                row.getString("sha256"), row.getLong("size"), row.getInt("pages"), How.valueOf(row.getString("how")),
                row.getBoolean("turned"), row.getBoolean("outdated"), row.getString("source"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(), row.getObject("sent_by", UUID.class));
    }
}
