package org.rostra.publishing.warning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WarningTable {
    private final JdbcClient sql;

    WarningTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(EarlyWarning one) {
        sql.sql("""
                insert into publishing.warning (id, state, what, place, urgent, account_id, reported_by, reported_at)
                values (:id, :state, :what, :place, :urgent, :account, :by, :at)
                """).param("id", one.id()).param("state", one.state().name()).param("what", one.what())
                .param("place", one.place()).param("urgent", one.urgent()).param("account", one.account())
                .param("by", one.reportedBy()).param("at", utc(one.reported())).update();
    }

    void conclude(EarlyWarning one) {
        sql.sql("""
                update publishing.warning set state = :state, became = :became, referred_to = :to, note = :note,
                    concluded_by = :by, concluded_at = :at where id = :id
                """).param("id", one.id()).param("state", one.state().name()).param("became", one.became())
                .param("to", one.referredTo()).param("note", one.note()).param("by", one.concludedBy())
                .param("at", utc(one.concluded())).update();
    }

    Optional<EarlyWarning> find(UUID id) {
        return sql.sql("select * from publishing.warning where id = :id").param("id", id).query(WarningTable::warning)
                .optional();
    }

    Optional<EarlyWarning> lock(UUID id) {
        return sql.sql("select * from publishing.warning where id = :id for update").param("id", id)
                .query(WarningTable::warning).optional();
    }

    List<EarlyWarning> list(Collection<UUID> ids) {
        return sql.sql("select * from publishing.warning where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new)).query(WarningTable::warning).list();
    }

    List<EarlyWarning> of(UUID reporter, int limit) {
        return sql.sql("""
                select * from publishing.warning where reported_by = :reporter order by id desc limit :limit
                """).param("reporter", reporter).param("limit", limit).query(WarningTable::warning).list();
    }

    List<EarlyWarning> waiting(int limit) {
        return sql.sql("select * from publishing.warning where state = 'WAITING' order by id desc limit :limit")
                .param("limit", limit).query(WarningTable::warning).list();
    }

    /** Concluded ones, the latest first. */
    List<EarlyWarning> concluded(@Nullable UUID before, int limit) {
        return sql.sql("""
                select * from publishing.warning where state <> 'WAITING' and id < :before order by id desc limit :limit
                """).param("before", before == null ? new UUID(-1, -1) : before).param("limit", limit)
                .query(WarningTable::warning).list();
    }

    /** What was told before and is concluded is forgotten; these were they. */
    List<UUID> forget(Instant before, int limit) {
        return sql.sql("""
                delete from publishing.warning where id in (select id from publishing.warning
                    where state <> 'WAITING' and concluded_at < :before order by concluded_at limit :limit) returning id
                """).param("before", utc(before)).param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class)).list();
    }

    private static EarlyWarning warning(ResultSet row, int number) throws SQLException {
        OffsetDateTime concluded = row.getObject("concluded_at", OffsetDateTime.class);
        return new EarlyWarning(row.getObject("id", UUID.class), EarlyWarning.State.valueOf(row.getString("state")),
                row.getString("what"), row.getString("place"), row.getBoolean("urgent"),
                row.getObject("account_id", UUID.class), row.getObject("reported_by", UUID.class),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(), row.getObject("became", UUID.class),
                row.getString("referred_to"), row.getString("note"), row.getObject("concluded_by", UUID.class),
                concluded == null ? null : concluded.toInstant());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
