package org.rostra.publishing.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.publishing.correction.Correction.Aftermath;
import org.rostra.publishing.correction.Correction.Contact;
import org.rostra.publishing.correction.Correction.End;
import org.rostra.publishing.correction.Correction.Evidence;
import org.rostra.publishing.correction.Correction.Found;
import org.rostra.publishing.correction.Correction.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CorrectionTable {
    private final JdbcClient sql;

    CorrectionTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Correction one) {
        Found found = one.found();
        sql.sql("""
                insert into publishing.correction (id, state, account_id, discovered_at, source, nature, urgent, link,
                    summary, opened_by, opened_at)
                values (:id, :state, :account, :discovered, :source, :nature, :urgent, :link, :summary, :by, :at)
                """).param("id", one.id()).param("state", one.state().name()).param("account", one.account())
                .param("discovered", utc(found.discovered())).param("source", found.source())
                .param("nature", found.nature()).param("urgent", found.urgent()).param("link", found.link())
                .param("summary", found.summary()).param("by", one.openedBy()).param("at", utc(one.opened())).update();
    }

    void keep(UUID id, Evidence one) {
        sql.sql("""
                update publishing.correction set evidence = :text, evidence_sha256 = :sha256, evidence_at = :at,
                    no_evidence = :none where id = :id
                """).param("id", id).param("text", one.text()).param("sha256", one.sha256())
                .param("at", utc(one.kept())).param("none", one.none()).update();
    }

    void measure(UUID id, Measure one) {
        sql.sql("""
                update publishing.correction set measure = :kind, measured_at = :at, measured_by = :by,
                    measure_note = :note where id = :id
                """).param("id", id).param("kind", one.kind()).param("at", utc(one.at())).param("by", one.by())
                .param("note", one.note()).update();
    }

    void contact(UUID id, Contact one) {
        sql.sql("""
                update publishing.correction set contacted_at = :at, contact_with = :with, agreed = :agreed
                where id = :id
                """).param("id", id).param("at", utc(one.at())).param("with", one.with())
                .param("agreed", one.agreed()).update();
    }

    void follow(UUID id, Aftermath one) {
        sql.sql("""
                update publishing.correction set cause = :cause, rectification = :rectification, referred_to = :to,
                    post_id = :post where id = :id
                """).param("id", id).param("cause", one.cause()).param("rectification", one.rectification())
                .param("to", one.referredTo()).param("post", one.post()).update();
    }

    void end(UUID id, Correction.State state, End one) {
        sql.sql("""
                update publishing.correction set state = :state, closed_by = :by, closed_at = :at, closing_note = :note
                where id = :id
                """).param("id", id).param("state", state.name()).param("by", one.by()).param("at", utc(one.at()))
                .param("note", one.note()).update();
    }

    Optional<Correction> find(UUID id) {
        return sql.sql("select * from publishing.correction where id = :id").param("id", id)
                .query(CorrectionTable::correction).optional();
    }

    Optional<Correction> lock(UUID id) {
        return sql.sql("select * from publishing.correction where id = :id for update").param("id", id)
                .query(CorrectionTable::correction).optional();
    }

    List<Correction> list(Collection<UUID> ids) {
        return sql.sql("select * from publishing.correction where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new)).query(CorrectionTable::correction).list();
    }

    /** A page of all that are open, or of all that are not, the latest first. */
    List<Correction> page(boolean open, @Nullable UUID before, int limit) {
        return sql.sql("""
                select * from publishing.correction where %s and id < :before order by id desc limit :limit
                """.formatted(open ? "state = 'OPEN'" : "state <> 'OPEN'")).param("before", behind(before))
                .param("limit", limit).query(CorrectionTable::correction).list();
    }

    /** The latest on these accounts. */
    List<Correction> on(Collection<UUID> accounts, @Nullable UUID before, int limit) {
        return sql.sql("""
                select c.* from publishing.correction c where c.id in (
                    select latest.id from unnest(cast(:accounts as uuid[])) as a (id) cross join lateral (
                        select id from publishing.correction where account_id = a.id and id < :before
                        order by id desc limit :limit) latest
                    order by latest.id desc limit :limit)
                order by c.id desc
                """).param("accounts", accounts.toArray(UUID[]::new)).param("before", behind(before))
                .param("limit", limit)
                .query(CorrectionTable::correction).list();
    }

    /** What ended before is forgotten with all that belongs to it; these were they. */
    List<UUID> forget(Instant before, int limit) {
        return sql.sql("""
                delete from publishing.correction where id in (select id from publishing.correction
                    where state <> 'OPEN' and closed_at < :before order by closed_at limit :limit) returning id
                """).param("before", utc(before)).param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class)).list();
    }

    /** Where a page begins that begins with the latest: no id is greater. */
    private static UUID behind(@Nullable UUID before) {
        return before == null ? new UUID(-1, -1) : before;
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        Instant kept = instant(row, "evidence_at");
        String measure = row.getString("measure");
        Instant contacted = instant(row, "contacted_at");
        Instant closed = instant(row, "closed_at");
        return new Correction(row.getObject("id", UUID.class), Correction.State.valueOf(row.getString("state")),
                row.getObject("account_id", UUID.class),
                new Found(Objects.requireNonNull(instant(row, "discovered_at")), row.getString("source"),
                        row.getString("nature"), row.getBoolean("urgent"), row.getString("link"),
                        row.getString("summary")),
                kept == null
                        ? null
                        : new Evidence(row.getString("evidence"), row.getString("evidence_sha256"), kept,
                                row.getString("no_evidence")),
                measure == null
                        ? null
                        : new Measure(measure, Objects.requireNonNull(instant(row, "measured_at")),
                                row.getObject("measured_by", UUID.class), row.getString("measure_note")),
                contacted == null
                        ? null
                        : new Contact(contacted, row.getString("contact_with"), row.getString("agreed")),
                new Aftermath(row.getString("cause"), row.getString("rectification"), row.getString("referred_to"),
                        row.getObject("post_id", UUID.class)),
                row.getObject("opened_by", UUID.class), Objects.requireNonNull(instant(row, "opened_at")),
                closed == null
                        ? null
                        : new End(row.getObject("closed_by", UUID.class), closed, row.getString("closing_note")));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
