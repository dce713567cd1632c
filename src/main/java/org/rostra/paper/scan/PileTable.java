package org.rostra.paper.scan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rostra.ledger.Ids;
import org.rostra.paper.PrintCode;
import org.rostra.paper.scan.Pile.Page;
import org.rostra.paper.scan.Pile.Part;
import org.rostra.paper.scan.Pile.State;
import org.rostra.print.scan.ScanFault;
import org.rostra.print.scan.SeenPage;
import org.rostra.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PileTable {
    private final JdbcClient sql;
    private final Vault vault;

    PileTable(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void insert(UUID id, UUID by, Instant at, List<Upload> uploads) {
        sql.sql("insert into paper.pile (id, state, moved_at, sent_at, sent_by) values (:id, 'READING', :at, :at, :by)")
                .param("id", id).param("at", utc(at)).param("by", by).update();
        for (int i = 0; i < uploads.size(); i++) {
            UUID part = Ids.next();
            sql.sql("""
                    insert into paper.pile_file (id, pile_id, place, name, sha256, content)
                    values (:id, :pile, :place, :name, :sha256, :content)
                    """).param("id", part).param("pile", id).param("place", i).param("name", uploads.get(i).name())
                    .param("sha256", Digest.of(uploads.get(i).content()))
                    .param("content", vault.seal(place(part), uploads.get(i).content())).update();
        }
    }

    byte[] content(UUID part) {
        return vault.unseal(place(part), sql.sql("select content from paper.pile_file where id = :id")
                .param("id", part).query(byte[].class).single());
    }

    void opened(UUID part, int pages) {
        sql.sql("update paper.pile_file set pages = :pages where id = :id").param("id", part).param("pages", pages)
                .update();
    }

    void faulty(UUID part, ScanFault.Reason fault) {
        sql.sql("update paper.pile_file set fault = :fault where id = :id").param("id", part)
                .param("fault", fault.name()).update();
    }

    /** What was seen on a page, and that the pile came on. */
    void seen(UUID pile, UUID part, SeenPage page, Optional<PrintCode> code, Instant at) {
        sql.sql("""
                with seen as (
                    insert into paper.pile_page (file_id, page, code, quarters, blank, fault)
                    values (:part, :page, :code, :quarters, :blank, :fault))
                update paper.pile set done = done + 1, moved_at = :at where id = :pile
                """).param("pile", pile).param("part", part).param("page", page.number())
                .param("code", code.map(PrintCode::text).orElse(null)).param("quarters", page.quarters())
                .param("blank", page.blank()).param("fault", page.fault().map(Enum::name).orElse(null))
                .param("at", utc(at)).update();
    }

    void outdated(UUID pile, List<PrintCode> codes) {
        sql.sql("""
                update paper.pile_page set outdated = true
                where code = any(:codes) and file_id in (select id from paper.pile_file where pile_id = :pile)
                """).param("pile", pile).param("codes", codes.stream().map(PrintCode::text).toArray(String[]::new))
                .update();
    }

    void state(UUID pile, State state) {
        sql.sql("update paper.pile set state = :state where id = :id").param("id", pile).param("state", state.name())
                .update();
    }

    void attached(UUID part, int page, UUID scan) {
        sql.sql("update paper.pile_page set scan_id = :scan where file_id = :part and page = :page")
                .param("part", part).param("page", page).param("scan", scan).update();
    }

    /** Of two who confirm, one comes first. */
    void lock(UUID pile) {
        sql.sql("select id from paper.pile where id = :id for update").param("id", pile)
                .query((row, _) -> row.getObject(1)).list();
    }

    Optional<Pile> find(UUID id) {
        return sql.sql("select * from paper.pile where id = :id").param("id", id)
                .query((row, _) -> pile(row, parts(id))).optional();
    }

    /** Of the person, newest first, without their files. */
    List<Pile> sentBy(UUID person, int limit) {
        return sql.sql("select * from paper.pile where sent_by = :person order by id desc limit :limit")
                .param("person", person).param("limit", limit).query((row, _) -> pile(row, List.of())).list();
    }

    void delete(UUID id) {
        sql.sql("delete from paper.pile where id = :id").param("id", id).update();
    }

    int deleteBefore(Instant day, int limit) {
        return sql.sql("""
                delete from paper.pile where id in (
                    select id from paper.pile where sent_at < :day order by sent_at limit :limit)
                """).param("day", utc(day)).param("limit", limit).update();
    }

    private List<Part> parts(UUID pile) {
        Map<UUID, Part> parts = new LinkedHashMap<>();
        sql.sql("select id, name, sha256, pages, fault from paper.pile_file where pile_id = :pile order by place")
                .param("pile", pile).query((row, _) -> new Part(row.getObject("id", UUID.class), row.getString("name"),
                        row.getString("sha256"), row.getInt("pages"), fault(row), new ArrayList<>()))
                .list().forEach(part -> parts.put(part.id(), part));
        sql.sql("""
                select p.* from paper.pile_page p join paper.pile_file f on f.id = p.file_id
                where f.pile_id = :pile order by f.place, p.page
                """).param("pile", pile).query((row, _) -> Map.entry(row.getObject("file_id", UUID.class), page(row)))
                .list().forEach(one -> Objects.requireNonNull(parts.get(one.getKey())).found().add(one.getValue()));
        return List.copyOf(parts.values());
    }

    private static Pile pile(ResultSet row, List<Part> parts) throws SQLException {
        return new Pile(row.getObject("id", UUID.class), State.valueOf(row.getString("state")), row.getInt("done"),
                row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(), row.getObject("sent_by", UUID.class),
                parts);
    }

    private static Page page(ResultSet row) throws SQLException {
        return new Page(row.getInt("page"), Optional.ofNullable(row.getString("code")).map(PrintCode::new),
                row.getInt("quarters"), row.getBoolean("blank"), row.getBoolean("outdated"), fault(row),
                Optional.ofNullable(row.getObject("scan_id", UUID.class)));
    }

    private static Optional<ScanFault.Reason> fault(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("fault")).map(ScanFault.Reason::valueOf);
    }

    private static String place(UUID part) {
        return "paper.pile_file.content." + part;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
