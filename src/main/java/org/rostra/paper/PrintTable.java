package org.rostra.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;
import org.rostra.print.Layout;
import org.rostra.print.Piece;
import org.rostra.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PrintTable {
    private final JdbcClient sql;
    private final Vault vault;

    PrintTable(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void insert(Printout one) {
        sql.sql("""
                insert into paper.print (id, code, form, title, layout, subject_kind, subject_id, version, digest, content,
                    printed_at, printed_by)
                values (:id, :code, :form, :title, :layout, :kind, :subject, :version, :digest, :content, :at, :by)
                """).param("id", one.id()).param("code", one.code().text()).param("form", one.form())
                .param("title", one.title()).param("layout", one.layout().name())
                .param("kind", one.subject().kind()).param("subject", one.subject().id())
                .param("version", one.version()).param("digest", Recital.digest(one.pieces()))
                .param("content", vault.seal(place(one.id()), Recital.write(one.pieces())))
                .param("at", one.printed().atOffset(ZoneOffset.UTC)).param("by", one.by()).update();
    }

    Optional<Printout> find(PrintCode code) {
        return sql.sql("select * from paper.print where code = :code").param("code", code.text()).query(this::printout)
                .optional();
    }

    /** Those of the codes that papers bear. */
    List<Printout> list(Collection<PrintCode> codes) {
        return sql.sql("select * from paper.print where code = any(:codes)")
                .param("codes", codes.stream().map(PrintCode::text).distinct().toArray(String[]::new))
                .query(this::printout).list();
    }

    /** The latest paper of the form that is called so. */
    Optional<Printout> latest(String title) {
        return sql
                .sql("select * from paper.print where title = :title and content is not null order by id desc limit 1")
                .param("title", title)
                .query(this::printout).optional();
    }

    /** What the forms are called that were printed. */
    List<String> titles() {
        return sql.sql("""
                with recursive each (title) as (
                    (select min(title) from paper.print) union all
                    select (select min(p.title) from paper.print p where p.title > each.title) from each
                    where each.title is not null)
                select title from each where title is not null
                """).query((row, _) -> row.getString(1)).list();
    }

    /** The latest about the subject, newest first. */
    List<Printout> latest(Subject subject, int limit) {
        return sql.sql("""
                select * from paper.print where subject_id = :id and subject_kind = :kind order by id desc limit :limit
                """).param("id", subject.id()).param("kind", subject.kind()).param("limit", limit)
                .query(this::printout).list();
    }

    private Printout printout(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Printout(id, new PrintCode(row.getString("code")), row.getString("form"), row.getString("title"),
                Layout.valueOf(row.getString("layout")),
                new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getInt("version"), pieces(id, row.getBytes("content")),
                row.getObject("printed_at", OffsetDateTime.class).toInstant(), row.getObject("printed_by", UUID.class));
    }

    private List<Piece> pieces(UUID id, byte @Nullable [] content) {
        return content == null ? List.of() : Recital.read(vault.open(place(id), content));
    }

    /** Forgets what stood on some of those printed before. */
    List<UUID> forget(OffsetDateTime before, int limit) {
        return sql.sql("""
                update paper.print set content = null, digest = null where id in (
                    select id from paper.print where printed_at < :before and content is not null
                    order by printed_at limit :limit for update skip locked)
                returning id
                """).param("before", before).param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /** Forgets what stood on all about the subjects. */
    List<UUID> forget(String kind, Collection<UUID> subjects) {
        return sql.sql("""
                update paper.print set content = null, digest = null
                where subject_id = any(:subjects) and subject_kind = :kind and content is not null returning id
                """).param("kind", kind).param("subjects", subjects.toArray(UUID[]::new))
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    private static String place(UUID id) {
        return "paper.print.content." + id;
    }
}
