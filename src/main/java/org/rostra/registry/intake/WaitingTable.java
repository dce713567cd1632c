package org.rostra.registry.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostra.registry.Body;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WaitingTable {
    private static final String COLUMNS = """
            id, name, pinyin, platform, canonical_id, unit_id, tier, earlier_approval, earlier_approved_on""";
    private static final String CONFIRMABLE = """
            state = 'TO_BE_FILED' and imported and earlier_approval is not null and earlier_approved_on is not null
                and unit_id is not null and platform is not null and canonical_id is not null""";

    private final JdbcClient sql;

    WaitingTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Accounts with an earlier approval, in the order of their names. */
    List<Waiting> approvedEarlier(String after, UUID afterId, int limit) {
        return sql.sql("select " + COLUMNS + """
                 from registry.account
                where state = 'TO_BE_FILED' and imported and earlier_approval is not null
                    and (pinyin, id) > (:after, :id)
                order by pinyin, id limit :limit
                """).param("after", after).param("id", afterId).param("limit", limit).query(WaitingTable::waiting)
                .list();
    }

    /** Every account that can be confirmed, in the order of their ids. */
    List<Waiting> confirmable() {
        return sql.sql("select " + COLUMNS + " from registry.account where " + CONFIRMABLE + " order by id")
                .query(WaitingTable::waiting).list();
    }

    int countConfirmable() {
        return sql.sql("select count(*) from registry.account where " + CONFIRMABLE).query(Integer.class).single();
    }

    List<Waiting> withoutUnit(String after, UUID afterId, int limit) {
        return sql.sql("select " + COLUMNS + """
                 from registry.account
                where state = 'TO_BE_FILED' and unit_id is null and (pinyin, id) > (:after, :id)
                order by pinyin, id limit :limit
                """).param("after", after).param("id", afterId).param("limit", limit).query(WaitingTable::waiting)
                .list();
    }

    /** The imported accounts among the ids that are still to be filed, held until the transaction ends. */
    List<Waiting> lock(Collection<UUID> ids) {
        return sql.sql("select " + COLUMNS + """
                 from registry.account
                where id = any(:ids) and state = 'TO_BE_FILED' and imported order by id for update
                """).param("ids", ids.toArray(UUID[]::new)).query(WaitingTable::waiting).list();
    }

    int file(Map<UUID, String> numbers, LocalDate on, Instant at) {
        return sql.sql("""
                update registry.account a
                set state = 'RUNNING', filing_number = n.number, filed_on = :on, changed_at = :at
                from unnest(:ids, :numbers) as n (id, number)
                where a.id = n.id and a.state = 'TO_BE_FILED'
                """).param("ids", numbers.keySet().toArray(UUID[]::new))
                .param("numbers", numbers.values().toArray(String[]::new)).param("on", on)
                .param("at", RegisteredTable.utc(at)).update();
    }

    int assign(Collection<UUID> ids, UUID unit, Body body, Body group, Instant at) {
        return sql.sql("""
                update registry.account set unit_id = :unit, changed_at = :at,
                    body = case when grouped then :groupBody else :body end,
                    tier = case when grouped then :groupTier else :tier end
                where id = any(:ids) and unit_id is null and state = 'TO_BE_FILED'
                """).param("ids", ids.toArray(UUID[]::new)).param("unit", unit).param("body", body.kind().name())
                .param("tier", body.tier()).param("groupBody", group.kind().name()).param("groupTier", group.tier())
                .param("at", RegisteredTable.utc(at)).update();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(row.getObject("id", UUID.class), row.getString("name"), row.getString("pinyin"),
                row.getString("platform"), row.getString("canonical_id"), row.getObject("unit_id", UUID.class),
                row.getInt("tier"), row.getString("earlier_approval"),
                row.getObject("earlier_approved_on", LocalDate.class));
    }
}
