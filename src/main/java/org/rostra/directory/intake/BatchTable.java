package org.rostra.directory.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Person;
import org.rostra.directory.Says;
import org.rostra.sheets.Cell;
import org.rostra.sheets.Row;
import org.rostra.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Batches and their rows. The cells of a row are sealed: they hold whatever the office keeps of a person. */
@Component
class BatchTable {
    private static final int AT_ONCE = 2000;
    /** Stands between cells; it is a control character and is taken out of the cells themselves. */
    private static final char BETWEEN = '\u001f';

    private final JdbcClient sql;
    private final Vault vault;

    BatchTable(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void insert(Batch batch, byte[] hash, @Nullable UUID by) {
        sql.sql("""
                insert into directory.import_batch (id, kind, file_name, file_hash, header, header_row, fields, skipped,
                    state, uploaded_by, uploaded_at, expires_at, counts)
                values (:id, :kind, :file, :hash, :header, :row, :fields, :skipped, :state, :by, :at, :expires, :counts)
                """).param("id", batch.id()).param("kind", batch.kind().name()).param("file", batch.file())
                .param("hash", hash).param("header", batch.heading().titles().toArray(String[]::new))
                .param("row", batch.heading().row()).param("fields", fields(batch.heading()))
                .param("skipped", batch.skipped()).param("state", batch.state().name()).param("by", by, Types.OTHER)
                .param("at", utc(batch.uploaded())).param("expires", utc(batch.expires()))
                .param("counts", counts(batch.counts())).update();
    }

    /** What the columns are read for from now on, and how many rows have each verdict then. */
    void map(UUID id, Heading heading, Map<Verdict, Integer> counts) {
        sql.sql("""
                update directory.import_batch set fields = :fields, person_kind = :everybody, counts = :counts
                where id = :id
                """).param("id", id).param("fields", fields(heading)).param("everybody", name(heading.everybody()))
                .param("counts", counts(counts)).update();
    }

    /** Gives the rows other verdicts; their cells stay. */
    <E> void judge(UUID batch, List<Judged<E>> judged) {
        for (int from = 0; from < judged.size(); from += AT_ONCE) {
            List<Judged<E>> part = judged.subList(from, Math.min(judged.size(), from + AT_ONCE));
            verdicts("""
                    update directory.import_row r
                    set verdict = x.verdict, reason = x.reason, arguments = x.arguments, warning = x.warning
                    from unnest(:numbers, :verdicts, :reasons, :arguments, :warnings)
                        as x (number, verdict, reason, arguments, warning)
                    where r.batch_id = :batch and r.number = x.number
                    """, batch, part).update();
        }
    }

    <E> void insertRows(UUID batch, List<Judged<E>> judged) {
        for (int from = 0; from < judged.size(); from += AT_ONCE) {
            List<Judged<E>> part = judged.subList(from, Math.min(judged.size(), from + AT_ONCE));
            verdicts("""
                    insert into directory.import_row (batch_id, number, verdict, reason, arguments, warning, cells)
                    select :batch, x.* from unnest(:numbers, :verdicts, :reasons, :arguments, :warnings, :cells) as x
                    """, batch, part)
                    .param("cells", part.stream().map(one -> sealed(batch, one.row())).toArray(byte[][]::new))
                    .update();
        }
    }

    private <E> JdbcClient.StatementSpec verdicts(String statement, UUID batch, List<Judged<E>> part) {
        return sql.sql(statement).param("batch", batch)
                .param("numbers", part.stream().map(one -> one.row().number()).toArray(Integer[]::new))
                .param("verdicts", part.stream().map(one -> one.verdict().name()).toArray(String[]::new))
                .param("reasons", part.stream().map(one -> name(one.reason())).toArray(String[]::new))
                .param("arguments", part.stream().map(one -> joined(one.arguments())).toArray(String[]::new))
                .param("warnings", part.stream().map(one -> name(one.warning())).toArray(String[]::new));
    }

    Optional<Batch> find(UUID id, Instant at) {
        return sql.sql("select * from directory.import_batch where id = :id and expires_at > :at").param("id", id)
                .param("at", utc(at)).query((row, _) -> batch(row)).optional();
    }

    /** Holds the batch until the transaction ends: of two who confirm, the second finds it confirmed. */
    void hold(UUID id) {
        sql.sql("select id from directory.import_batch where id = :id for update").param("id", id)
                .query(UUID.class).optional();
    }

    List<StagedRow> rows(UUID batch, Collection<Verdict> verdicts, int after, int limit) {
        return sql.sql("""
                select number, verdict, reason, arguments, warning, cells from directory.import_row
                where batch_id = :batch and verdict = any(:verdicts) and number > :after order by number limit :limit
                """).param("batch", batch).param("after", after).param("limit", limit)
                .param("verdicts", verdicts.stream().map(Verdict::name).toArray(String[]::new))
                .query((row, _) -> staged(batch, row)).list();
    }

    void close(UUID id, Batch.State state, Instant at) {
        sql.sql("update directory.import_batch set state = :state, confirmed_at = :at where id = :id")
                .param("state", state.name()).param("at", utc(at)).param("id", id).update();
        sql.sql("delete from directory.import_row where batch_id = :id and (verdict <> 'REFUSED' or :all)")
                .param("id", id).param("all", state == Batch.State.CANCELLED).update();
    }

    void deleteExpired(Instant at) {
        sql.sql("delete from directory.import_batch where expires_at <= :at").param("at", utc(at)).update();
    }

    private StagedRow staged(UUID batch, ResultSet row) throws SQLException {
        int number = row.getInt(1);
        String reason = row.getString(3);
        String warning = row.getString(5);
        return new StagedRow(number, split(vault.open(place(batch, number), row.getBytes(6))),
                Verdict.valueOf(row.getString(2)), reason == null ? null : Says.valueOf(reason),
                split(row.getString(4)), warning == null ? null : Warning.valueOf(warning));
    }

    private byte[] sealed(UUID batch, Row row) {
        return vault.seal(place(batch, row.number()), joined(row.cells().stream().map(Cell::text).toList()));
    }

    private static String place(UUID batch, int row) {
        return "directory.import_row.cells/" + batch + "/" + row;
    }

    private static String joined(List<String> texts) {
        return String.join(String.valueOf(BETWEEN),
                texts.stream().map(text -> text.replace(BETWEEN, ' ').replace("\0", "")).toList());
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(String.valueOf(BETWEEN), -1));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** A field for each column, nothing where it is read for none. */
    private static String[] fields(Heading heading) {
        Map<Integer, Field> fields = heading.fields();
        return IntStream.range(0, heading.titles().size()).mapToObj(i -> name(fields.get(i))).toArray(String[]::new);
    }

    private static Integer[] counts(Map<Verdict, Integer> counts) {
        return Arrays.stream(Verdict.values()).map(verdict -> counts.getOrDefault(verdict, 0)).toArray(Integer[]::new);
    }

    private static Heading heading(ListKind kind, ResultSet row) throws SQLException {
        Heading read = Heading.of(kind, row.getInt("header_row"),
                Arrays.asList((String[]) row.getArray("header").getArray()));
        Array stored = row.getArray("fields");
        String everybody = row.getString("person_kind");
        if (stored == null) {
            return read;
        }
        String[] fields = (String[]) stored.getArray();
        Map<Integer, Field> chosen = new TreeMap<>();
        IntStream.range(0, fields.length).filter(i -> fields[i] != null)
                .forEach(i -> chosen.put(i, Field.valueOf(fields[i])));
        return read.with(chosen, everybody == null ? null : Person.Kind.valueOf(everybody));
    }

    private static Batch batch(ResultSet row) throws SQLException {
        Integer[] stored = (Integer[]) row.getArray("counts").getArray();
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        Arrays.stream(Verdict.values()).forEach(verdict -> counts.put(verdict, stored[verdict.ordinal()]));
        ListKind kind = ListKind.valueOf(row.getString("kind"));
        return new Batch(row.getObject("id", UUID.class), kind, row.getString("file_name"), heading(kind, row),
                row.getInt("skipped"), Batch.State.valueOf(row.getString("state")),
                Objects.requireNonNull(row.getObject("uploaded_at", OffsetDateTime.class)).toInstant(),
                Objects.requireNonNull(row.getObject("expires_at", OffsetDateTime.class)).toInstant(), counts);
    }
}
