package org.rostra.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.archive.ArchivePackage.Part;
import org.rostra.archive.ArchivePackage.State;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ArchiveTable {
    private final JdbcClient sql;

    ArchiveTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Begins; false if one of the matter is being made. */
    boolean begin(UUID id, Subject matter, String name, Act act) {
        return sql.sql("""
                insert into archive.package (id, subject_kind, subject_id, name, state, begun_by, begun_at, touched_at)
                values (:id, :kind, :subject, :name, 'WORKING', :by, :at, :at)
                on conflict (subject_kind, subject_id) where state = 'WORKING' do nothing
                """).param("id", id).param("kind", matter.kind()).param("subject", matter.id()).param("name", name)
                .param("by", act.person().orElseThrow()).param("at", utc(act.at())).update() == 1;
    }

    Optional<ArchivePackage> find(UUID id) {
        return sql.sql("select * from archive.package where id = :id").param("id", id).query(this::found).optional();
    }

    /** The latest first. */
    List<ArchivePackage> of(Subject matter, int limit) {
        return sql.sql("""
                select * from archive.package where subject_id = :id and subject_kind = :kind order by id desc limit :limit
                """).param("id", matter.id()).param("kind", matter.kind()).param("limit", limit).query(this::found)
                .list();
    }

    /** Which of those at work nobody has touched since. */
    List<UUID> left(Instant since) {
        return sql.sql("select id from archive.package where state = 'WORKING' and touched_at < :since order by id")
                .param("since", utc(since)).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /** Takes it over, unless somebody else touched it since. */
    boolean take(UUID id, UUID runner, Instant since, Instant now) {
        return sql.sql("""
                update archive.package set runner = :runner, touched_at = :now
                where id = :id and state = 'WORKING' and (runner is null or touched_at < :since)
                """).param("id", id).param("runner", runner).param("since", utc(since)).param("now", utc(now))
                .update() == 1;
    }

    /** Tells how far it is; false if somebody else has it now. */
    boolean touch(UUID id, UUID runner, int done, Instant now) {
        return sql.sql("""
                update archive.package set done = :done, touched_at = :now
                where id = :id and runner = :runner and state = 'WORKING'
                """).param("id", id).param("runner", runner).param("done", done).param("now", utc(now)).update() == 1;
    }

    void list(UUID id, int from, List<Subject> records) {
        sql.sql("""
                insert into archive.item (package_id, number, subject_kind, subject_id)
                select :id, :from + i.place, i.kind, i.subject
                from unnest(:kinds::text[], :subjects::uuid[]) with ordinality as i (kind, subject, place)
                """).param("id", id).param("from", from)
                .param("kinds", records.stream().map(Subject::kind).toArray(String[]::new))
                .param("subjects", records.stream().map(Subject::id).toArray(UUID[]::new)).update();
    }

    void listed(UUID id, int records, int leftOut) {
        sql.sql("update archive.package set records = :records, left_out = :left where id = :id").param("id", id)
                .param("records", records).param("left", leftOut).update();
    }

    /** The records of one part, in order. */
    List<Subject> items(UUID id, int from, int count) {
        return sql.sql("""
                select subject_kind, subject_id from archive.item
                where package_id = :id and number >= :from order by number limit :count
                """).param("id", id).param("from", from).param("count", count)
                .query((row, _) -> new Subject(row.getString(1), row.getObject(2, UUID.class))).list();
    }

    void part(UUID id, Part part, String manifest) {
        sql.sql("""
                insert into archive.part (package_id, number, records, size, sha256, manifest)
                values (:id, :number, :records, :size, :sha256, :manifest)
                """).param("id", id).param("number", part.number()).param("records", part.records())
                .param("size", part.size()).param("sha256", part.sha256()).param("manifest", manifest).update();
    }

    /** The digests of the manifests of all parts, in order. */
    List<String> manifests(UUID id) {
        return sql.sql("select manifest from archive.part where package_id = :id order by number").param("id", id)
                .query((row, _) -> row.getString(1)).list();
    }

    void finish(UUID id, LocalDate until) {
        sql.sql("update archive.package set state = 'DONE', done = records, kept_until = :until where id = :id")
                .param("id", id).param("until", until).update();
        sql.sql("delete from archive.item where package_id = :id").param("id", id).update();
    }

    /** It is not here, or not whole: its rows go with it. */
    void end(UUID id, State state) {
        sql.sql("update archive.package set state = :state where id = :id").param("id", id)
                .param("state", state.name()).update();
        sql.sql("delete from archive.item where package_id = :id").param("id", id).update();
        sql.sql("delete from archive.part where package_id = :id").param("id", id).update();
    }

    void why(UUID id, String failure, int place) {
        sql.sql("update archive.package set failure = :failure, failed_at = :place where id = :id").param("id", id)
                .param("failure", failure).param("place", place).update();
    }

    /** Which of those that are made are past their time. */
    List<ArchivePackage> past(LocalDate today, int limit) {
        return sql.sql("""
                select * from archive.package where state = 'DONE' and kept_until < :today order by kept_until limit :limit
                """).param("today", today).param("limit", limit).query(this::found).list();
    }

    /** True if a part of another package has this content. */
    boolean elsewhere(UUID id, String sha256) {
        return sql.sql("select exists (select from archive.part where sha256 = :sha256 and package_id <> :id)")
                .param("sha256", sha256).param("id", id).query(Boolean.class).single();
    }

    private ArchivePackage found(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ArchivePackage(id,
                new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getString("name"), State.valueOf(row.getString("state")), row.getInt("records"),
                row.getInt("done"), row.getInt("left_out"), row.getObject("begun_by", UUID.class),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("kept_until", LocalDate.class), row.getString("failure"), row.getInt("failed_at"),
                parts(id));
    }

    private List<Part> parts(UUID id) {
        return sql.sql("select * from archive.part where package_id = :id order by number").param("id", id)
                .query((row, _) -> new Part(row.getInt("number"), row.getInt("records"), row.getLong("size"),
                        row.getString("sha256")))
                .list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
