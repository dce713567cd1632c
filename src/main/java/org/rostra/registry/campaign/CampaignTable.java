package org.rostra.registry.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CampaignTable {
    private final JdbcClient sql;

    CampaignTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Campaign one) {
        sql.sql("""
                insert into registry.campaign (id, kind, title, instructions, platforms, tiers, launched_on,
                    launched_by, due_on)
                values (:id, :kind, :title, :instructions, :platforms, :tiers, :launched, :by, :due)
                """).param("id", one.id()).param("kind", one.kind()).param("title", one.title())
                .param("instructions", one.instructions()).param("platforms", one.platforms().toArray(String[]::new))
                .param("tiers", one.tiers().toArray(Integer[]::new)).param("launched", one.launched())
                .param("by", one.launchedBy()).param("due", one.due()).update();
    }

    Optional<Campaign> find(UUID id) {
        return sql.sql("select * from registry.campaign where id = :id").param("id", id)
                .query(CampaignTable::campaign).optional();
    }

    /** The campaign; it does not end before the transaction does. Others may answer meanwhile. */
    Optional<Campaign> hold(UUID id) {
        return sql.sql("select * from registry.campaign where id = :id for share").param("id", id)
                .query(CampaignTable::campaign).optional();
    }

    /** The campaign; nobody answers before the transaction ends. */
    Optional<Campaign> lock(UUID id) {
        return sql.sql("select * from registry.campaign where id = :id for update").param("id", id)
                .query(CampaignTable::campaign).optional();
    }

    List<Campaign> list(Collection<UUID> ids) {
        return sql.sql("select * from registry.campaign where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(CampaignTable::campaign).list();
    }

    /** The latest, newest first, from before the given one on. */
    List<Campaign> latest(@Nullable UUID before, int limit) {
        return sql.sql("""
                select * from registry.campaign where cast(:before as uuid) is null or id < :before
                order by id desc limit :limit
                """).param("before", before).param("limit", limit).query(CampaignTable::campaign).list();
    }

    void end(UUID id, LocalDate on) {
        sql.sql("update registry.campaign set ended_on = :on where id = :id").param("id", id).param("on", on).update();
    }

    private static Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(row.getObject("id", UUID.class), row.getString("kind"), row.getString("title"),
                row.getString("instructions"), List.of((String[]) row.getArray("platforms").getArray()),
                List.of((Integer[]) row.getArray("tiers").getArray()), row.getObject("launched_on", LocalDate.class),
                row.getObject("launched_by", UUID.class), row.getObject("due_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
