package org.rostra.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.ledger.Ledger.Head;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LedgerTable {
    private final JdbcClient sql;
    private final JdbcTemplate rows;

    LedgerTable(JdbcClient sql, JdbcTemplate rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** True for the first claim and for further claims of the same transaction. */
    boolean claim(Act act) {
        int claimed = sql.sql("""
                insert into ledger.operation (id, actor) values (:id, :actor) on conflict do nothing
                """).param("id", act.operation()).param("actor", ActorText.of(act.actor())).update();
        return claimed == 1 || sql.sql("""
                select transaction = pg_current_xact_id() from ledger.operation where id = :id
                """).param("id", act.operation()).query(Boolean.class).single();
    }

    Optional<Subject> firstSubjectOf(UUID operation) {
        return sql.sql("""
                select subject_kind, subject_id from ledger.event where operation_id = :operation order by id limit 1
                """).param("operation", operation)
                .query((row, _) -> new Subject(row.getString(1), row.getObject(2, UUID.class))).optional();
    }

    Head head(Subject subject) {
        return sql.sql("""
                select version, leaf from ledger.event
                where subject_kind = :kind and subject_id = :id order by version desc limit 1
                """).param("kind", subject.kind()).param("id", subject.id())
                .query((row, _) -> new Head(row.getInt(1), row.getBytes(2))).optional().orElse(Head.NONE);
    }

    Map<Subject, Head> heads(List<Subject> subjects) {
        Map<Subject, Head> heads = new HashMap<>();
        sql.sql("""
                select s.kind, s.id, head.version, head.leaf
                from unnest(:kinds, :ids) as s (kind, id) cross join lateral (
                    select e.version, e.leaf from ledger.event e
                    where e.subject_kind = s.kind and e.subject_id = s.id order by e.version desc limit 1) head
                """).param("kinds", subjects.stream().map(Subject::kind).toArray(String[]::new))
                .param("ids", subjects.stream().map(Subject::id).toArray(UUID[]::new)).query(row -> {
                    heads.put(new Subject(row.getString(1), row.getObject(2, UUID.class)),
                            new Head(row.getInt(3), row.getBytes(4)));
                });
        return heads;
    }

    void insert(Ledger.Line line) {
        Content content = line.content();
        sql.sql("""
                with line as (
                    insert into ledger.event (id, subject_kind, subject_id, version, previous, type, operation_id,
                        actor, on_behalf_of, happened_at, entered_at, content, leaf)
                    values (:id, :kind, :subject, :version, :previous, :type, :operation,
                        :actor, :behalf, :happened, :entered, :content, :leaf)
                    returning id),
                values_beside as (
                    insert into ledger.private (event_id, field, salt, value)
                    select line.id, v.field, v.salt, v.value
                    from line, unnest(:fields::text[], :salts::bytea[], :values::text[]) as v (field, salt, value))
                insert into ledger.pending (event_id) select id from line
                """).param("id", line.id()).param("kind", content.subject().kind())
                .param("subject", content.subject().id())
                .param("version", content.version()).param("previous", content.previous())
                .param("type", content.type()).param("operation", content.operation())
                .param("actor", content.actor()).param("behalf", content.onBehalfOf())
                .param("happened", utc(content.happened())).param("entered", utc(content.entered()))
                .param("content", line.bytes()).param("leaf", line.leaf())
                .param("fields", line.salts().keySet().toArray(String[]::new))
                .param("salts", line.salts().values().toArray(byte[][]::new))
                .param("values", line.salts().keySet().stream().map(line.values()::get).toArray(String[]::new))
                .update();
    }

    void insertAll(List<Ledger.Line> lines) {
        rows.execute((Connection connection) -> {
            LedgerCopy.write(connection, lines);
            return lines.size();
        });
    }

    List<Event> history(Subject subject) {
        Map<UUID, Map<String, String>> values = new LinkedHashMap<>();
        sql.sql("""
                select p.event_id, p.field, p.value from ledger.private p join ledger.event e on e.id = p.event_id
                where e.subject_kind = :kind and e.subject_id = :id
                """).param("kind", subject.kind()).param("id", subject.id())
                .query(row -> {
                    values.computeIfAbsent(row.getObject(1, UUID.class), _ -> new LinkedHashMap<>())
                            .put(row.getString(2), row.getString(3));
                });
        return sql.sql("""
                select id, content, leaf from ledger.event
                where subject_kind = :kind and subject_id = :id order by version
                """).param("kind", subject.kind()).param("id", subject.id())
                .query((row, _) -> event(row, values)).list();
    }

    List<Proof> proofs(Subject subject) {
        return sql.sql("""
                select content from ledger.event where subject_kind = :kind and subject_id = :id order by version
                """).param("kind", subject.kind()).param("id", subject.id())
                .query((row, _) -> Proof.of(row.getBytes(1))).list();
    }

    /** The newest first; ids rise with time. Withheld values stay where they are. */
    List<Event> recent(@Nullable UUID before, int limit) {
        return sql.sql("select id, content, leaf from ledger.event" + (before == null ? "" : " where id < :before")
                + " order by id desc limit :limit").param("before", before).param("limit", limit)
                .query((row, _) -> event(row, Map.of())).list();
    }

    void forget(String kind, Set<UUID> subjects) {
        sql.sql("""
                delete from ledger.private p using ledger.event e
                where e.id = p.event_id and e.subject_kind = :kind and e.subject_id = any(:subjects)
                """).param("kind", kind).param("subjects", subjects.toArray(UUID[]::new)).update();
    }

    private static Event event(ResultSet row, Map<UUID, Map<String, String>> values) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        Content content = Content.read(row.getBytes(2));
        Map<String, Optional<String>> withheld = new LinkedHashMap<>();
        Map<String, String> known = values.getOrDefault(id, Map.of());
        content.commitments().keySet().forEach(field -> withheld.put(field, Optional.ofNullable(known.get(field))));
        return new Event(id, content.subject(), content.version(), content.type(), ActorText.parse(content.actor()),
                content.onBehalfOf(), content.operation(), content.happened(), content.entered(), content.clause(),
                content.rule(), content.outcome(), content.inputs(), withheld,
                HexFormat.of().formatHex(row.getBytes(3)));
    }

    /** Every line of the ledger, subject by subject, in a stream: memory does not grow with the ledger. */
    void eachLine(LineReader reader) {
        rows.setFetchSize(1000);
        rows.query("""
                select e.subject_kind, e.subject_id, e.version, e.previous, e.type, e.actor, e.operation_id,
                       e.entered_at, e.content, e.leaf, e.id,
                       exists (select from ledger.pending p where p.event_id = e.id) as pending
                from ledger.event e order by e.subject_kind, e.subject_id, e.version
                """, row -> {
            reader.line(new Line(new Subject(row.getString(1), row.getObject(2, UUID.class)), row.getInt(3),
                    row.getBytes(4), row.getString(5), row.getString(6), row.getObject(7, UUID.class),
                    row.getObject(8, OffsetDateTime.class).toInstant(), row.getBytes(9), row.getBytes(10),
                    row.getObject(11, UUID.class), row.getBoolean(12)));
        });
    }

    void eachValue(ValueReader reader) {
        rows.setFetchSize(1000);
        rows.query("""
                select e.content, p.field, p.salt, p.value
                from ledger.private p join ledger.event e on e.id = p.event_id
                """, row -> {
            reader.value(Content.read(row.getBytes(1)), row.getString(2), row.getBytes(3), row.getString(4));
        });
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    record Line(Subject subject, int version, byte[] previous, String type, String actor, UUID operation,
            Instant entered, byte[] content, byte[] leaf, UUID id, boolean pending) {}

    interface LineReader {
        void line(Line line);
    }

    interface ValueReader {
        void value(Content content, String field, byte[] salt, String value);
    }
}
