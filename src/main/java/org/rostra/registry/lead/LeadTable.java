package org.rostra.registry.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.registry.CanonicalLink;
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

    /** Enters the lead, or what it turned out to be. */
    void save(Lead lead) {
        sql.sql("""
                insert into registry.lead (id, name, name_key, platform, canonical_id, link, outcome, remedy, unit_id,
                    account_id, note, found_on)
                values (:id, :name, :key, :platform, :canonical, :link, :outcome, :remedy, :unit, :account, :note,
                    :found)
                on conflict (id) do update set name = excluded.name, name_key = excluded.name_key,
                    link = excluded.link, outcome = excluded.outcome, remedy = excluded.remedy,
                    unit_id = excluded.unit_id, account_id = excluded.account_id, note = excluded.note,
                    found_on = excluded.found_on
                """).param("id", lead.id()).param("name", lead.name()).param("key", Normalised.key(lead.name()))
                .param("platform", lead.platform()).param("canonical", lead.canonicalId()).param("link", lead.link())
                .param("outcome", lead.outcome().name())
                .param("remedy", lead.remedy() == null ? null : lead.remedy().name()).param("unit", lead.unit())
                .param("account", lead.account()).param("note", lead.note()).param("found", lead.found()).update();
    }

    /** The lead about the account that nobody has settled. */
    Optional<UUID> waiting(CanonicalLink link) {
        return sql.sql("""
                select id from registry.lead
                where platform = :platform and canonical_id = :id and outcome = 'FOUND' order by id limit 1
                """).param("platform", link.platform()).param("id", link.id()).query(UUID.class).optional();
    }

    /** Those that nobody has settled, in the order in which they were found, from behind one of them on. */
    List<Lead> waiting(UUID after, int limit) {
        return sql.sql("select * from registry.lead where outcome = 'FOUND' and id > :after order by id limit :limit")
                .param("after", after).param("limit", limit).query(LeadTable::lead).list();
    }

    /** Of these accounts those about which there is a lead already. */
    Set<String> known(List<Leads.Found> found) {
        return new HashSet<>(sql.sql("""
                select l.platform || ':' || l.canonical_id from registry.lead l
                join unnest(:platforms::text[], :ids::text[]) as n (platform, id)
                    on l.platform = n.platform and l.canonical_id = n.id
                """).param("platforms", found.stream().map(Leads.Found::platform).toArray(String[]::new))
                .param("ids", found.stream().map(Leads.Found::id).toArray(String[]::new)).query(String.class).list());
    }

    /** Enters what a census found, all at once. */
    void insert(List<Lead> leads) {
        sql.sql("""
                insert into registry.lead (id, name, name_key, platform, canonical_id, link, outcome, found_on)
                select n.id, n.name, n.key, n.platform, n.canonical, n.link, 'FOUND', :found
                from unnest(:ids, :names::text[], :keys::text[], :platforms::text[], :canonicals::text[], :links::text[])
                    as n (id, name, key, platform, canonical, link)
                """).param("found", leads.getFirst().found())
                .param("ids", leads.stream().map(Lead::id).toArray(UUID[]::new))
                .param("names", leads.stream().map(Lead::name).toArray(String[]::new))
                .param("keys", leads.stream().map(one -> Normalised.key(one.name())).toArray(String[]::new))
                .param("platforms", leads.stream().map(Lead::platform).toArray(String[]::new))
                .param("canonicals", leads.stream().map(Lead::canonicalId).toArray(String[]::new))
                .param("links", leads.stream().map(Lead::link).toArray(String[]::new)).update();
    }

    /** The latest that were settled, newest first. */
    List<Lead> latest(int limit) {
        return sql.sql("select * from registry.lead where outcome <> 'FOUND' order by id desc limit :limit")
                .param("limit", limit)
                .query(LeadTable::lead).list();
    }

    private static Lead lead(ResultSet row, int number) throws SQLException {
        String remedy = row.getString("remedy");
        return new Lead(row.getObject("id", UUID.class), row.getString("name"), row.getString("platform"),
                row.getString("canonical_id"), row.getString("link"), LeadOutcome.valueOf(row.getString("outcome")),
                remedy == null ? null : Remedy.valueOf(remedy), row.getObject("unit_id", UUID.class),
                row.getObject("account_id", UUID.class), row.getString("note"),
                row.getObject("found_on", LocalDate.class));
    }
}
