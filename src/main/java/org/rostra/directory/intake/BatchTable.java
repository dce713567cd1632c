package org.rostra.directory.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Office;
import org.rostra.directory.Person;
import org.rostra.ledger.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Batches: lists between preview and confirmation. */
@Component
class BatchTable {
    private final JdbcClient sql;

    BatchTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Batch batch, byte[] hash) {
        Extent extent = batch.extent();
        sql.sql("""
                insert into directory.import_batch (id, kind, file_name, file_hash, header, header_row, fields,
                    person_kind, skipped, state, uploaded_by, uploaded_at, expires_at, counts, covered, taken_before,
                    complete, covers_people, covers_offices, covers_within, true_on)
                values (:id, :kind, :file, :hash, :header, :row, :fields, :everybody, :skipped, :state, :by, :at,
                    :expires, :counts, :covered, :taken, :complete, :people, :offices, :within, :day)
                """).param("id", batch.id()).param("kind", batch.kind().name()).param("file", batch.file())
                .param("hash", hash).param("header", batch.heading().titles().toArray(String[]::new))
                .param("row", batch.heading().row()).param("fields", fields(batch.heading()))
                .param("everybody", name(batch.heading().everybody())).param("skipped", batch.skipped())
                .param("state", batch.state().name()).param("by", batch.by(), Types.OTHER)
                .param("at", utc(batch.uploaded())).param("expires", utc(batch.expires()))
                .param("counts", counts(batch.counts())).param("covered", batch.covered())
                .param("taken", batch.taken()).param("complete", extent.complete())
                .param("people", name(extent.people()))
                .param("offices", extent.offices().stream().map(Office::name).toArray(String[]::new))
                .param("within", extent.within(), Types.OTHER).param("day", extent.day()).update();
    }

    /** It was judged anew: what the columns are read for, what its rows do, and no second person's word any more. */
    void judge(Batch batch) {
        sql.sql("""
                update directory.import_batch set fields = :fields, person_kind = :everybody, zeros = :zeros,
                    counts = :counts, covered = :covered, taken_before = :taken,
                    agreed_by = null, agreed_at = null, agreed_count = null, agreed_reason = null
                where id = :id
                """).param("id", batch.id()).param("fields", fields(batch.heading()))
                .param("everybody", name(batch.heading().everybody())).param("zeros", batch.extent().zeros())
                .param("counts", counts(batch.counts())).param("covered", batch.covered())
                .param("taken", batch.taken()).update();
    }

    void agree(UUID id, Agreement word, Instant at) {
        sql.sql("""
                update directory.import_batch
                set agreed_by = :by, agreed_at = :at, agreed_count = :number, agreed_reason = :reason where id = :id
                """).param("id", id).param("by", word.by()).param("at", utc(at)).param("number", word.number())
                .param("reason", word.reason()).update();
    }

    Optional<Batch> find(UUID id, Instant at) {
        return sql.sql("select * from directory.import_batch where id = :id and expires_at > :at").param("id", id)
                .param("at", utc(at)).query((row, _) -> batch(row)).optional();
    }

    /** Those that wait to be confirmed, newest first. */
    List<Batch> waiting(Instant at, int limit) {
        return sql.sql("""
                select * from directory.import_batch where state = 'PREVIEW' and expires_at > :at
                order by id desc limit :limit
                """).param("at", utc(at)).param("limit", limit).query((row, _) -> batch(row)).list();
    }

    /** Holds the batch until the transaction ends: of two who confirm, the second finds it confirmed. */
    void hold(UUID id) {
        sql.sql("select id from directory.import_batch where id = :id for update").param("id", id)
                .query(UUID.class).optional();
    }

    void close(UUID id, Batch.State state, Instant at) {
        sql.sql("update directory.import_batch set state = :state, confirmed_at = :at where id = :id")
                .param("state", state.name()).param("at", utc(at)).param("id", id).update();
    }

    void deleteExpired(Instant at) {
        sql.sql("delete from directory.import_batch where expires_at <= :at").param("at", utc(at)).update();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** A field for each column, nothing where it is read for none. */
    private static String[] fields(Heading heading) {
        Map<Integer, Field> fields = heading.fields();
        return IntStream.range(0, heading.titles().size()).mapToObj(i -> name(fields.get(i))).toArray(String[]::new);
    }

    static Integer[] counts(Map<Verdict, Integer> counts) {
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
        Instant uploaded = Objects.requireNonNull(row.getObject("uploaded_at", OffsetDateTime.class)).toInstant();
        ListKind kind = ListKind.valueOf(row.getString("kind"));
        return new Batch(row.getObject("id", UUID.class), kind, row.getString("file_name"), heading(kind, row),
                row.getInt("skipped"), Batch.State.valueOf(row.getString("state")), uploaded,
                Objects.requireNonNull(row.getObject("expires_at", OffsetDateTime.class)).toInstant(),
                counts(row), extent(row, uploaded), row.getInt("covered"), row.getLong("taken_before"),
                row.getObject("uploaded_by", UUID.class), agreement(row));
    }

    static Map<Verdict, Integer> counts(ResultSet row) throws SQLException {
        Integer[] stored = (Integer[]) row.getArray("counts").getArray();
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        Arrays.stream(Verdict.values()).filter(verdict -> verdict.ordinal() < stored.length)
                .forEach(verdict -> counts.put(verdict, stored[verdict.ordinal()]));
        return counts;
    }

    private static Extent extent(ResultSet row, Instant uploaded) throws SQLException {
        String people = row.getString("covers_people");
        Set<Office> offices = Arrays.stream((String[]) row.getArray("covers_offices").getArray()).map(Office::valueOf)
                .collect(Collectors.toSet());
        LocalDate day = row.getObject("true_on", LocalDate.class);
        return new Extent(row.getBoolean("complete"), people == null ? null : Person.Kind.valueOf(people), offices,
                row.getObject("covers_within", UUID.class), day == null ? LocalDate.ofInstant(uploaded, Act.ZONE) : day,
                row.getBoolean("zeros"));
    }

    private static @Nullable Agreement agreement(ResultSet row) throws SQLException {
        UUID by = row.getObject("agreed_by", UUID.class);
        return by == null ? null : new Agreement(by, row.getInt("agreed_count"), row.getString("agreed_reason"));
    }
}
