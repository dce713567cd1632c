package org.rostra.registry.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rostra.registry.lead.Lead.Outcome;
import org.rostra.registry.lead.Lead.Remedy;
import org.rostra.text.Normalised;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LeadTable {
    private final JdbcClient sql;

    LeadTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Lead lead) {
        sql.sql("""
                insert into registry.lead (id, name, name_key, platform, canonical_id, link, outcome, remedy, unit_id,
                    account_id, note, found_on)
                values (:id, :name, :key, :platform, :canonical, :link, :outcome, :remedy, :unit, :account, :note,
                    :found)
                """).param("id", lead.id()).param("name", lead.name()).param("key", Normalised.key(lead.name()))
                .param("platform", lead.platform()).param("canonical", lead.canonicalId()).param("link", lead.link())
                .param("outcome", lead.outcome().name())
                .param("remedy", lead.remedy() == null ? null : lead.remedy().name()).param("unit", lead.unit())
                .param("account", lead.account()).param("note", lead.note()).param("found", lead.found()).update();
    }

    /** The latest, newest first. */
    List<Lead> latest(int limit) {
        return sql.sql("select * from registry.lead order by id desc limit :limit").param("limit", limit)
                .query(LeadTable::lead).list();
    }

    private static Lead lead(ResultSet row, int number) throws SQLException {
        String remedy = row.getString("remedy");
        return new Lead(row.getObject("id", UUID.class), row.getString("name"), row.getString("platform"),
                row.getString("canonical_id"), row.getString("link"), Outcome.valueOf(row.getString("outcome")),
                remedy == null ? null : Remedy.valueOf(remedy), row.getObject("unit_id", UUID.class),
                row.getObject("account_id", UUID.class), row.getString("note"),
                row.getObject("found_on", LocalDate.class));
    }
}
