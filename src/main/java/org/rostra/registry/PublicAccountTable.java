package org.rostra.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.registry.AccountQuery.Key;
import org.rostra.registry.PublicAccounts.Asked;
import org.rostra.registry.PublicAccounts.Listed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PublicAccountTable {
    private static final String SHOWN = """
            select a.id, a.name, a.platform, a.canonical_id, a.link, u.name as unit, u.name_english, a.tier,
                a.filing_number, a.filed_on, a.closed_on, a.state, coalesce(a.closing_from, a.state) as stood, a.pinyin,
                a.grouped, a.grouped and a.filing_number is null and not exists (select from registry.membership m
                    where m.account_id = a.id and m.admitted_on is not null) as awaited
            from registry.account a left join directory.unit_shown u on u.id = a.unit_id
            """;

    private static final String LISTED = """
            where a.state = 'RUNNING' and a.tier = any(:tiers) and coalesce(a.platform, '') <> all(:groups)
            """;

    private static final String BELOW_UNIT = """
                    and a.unit_id in (select d.id from directory.unit_shown d where d.path && array(
                        select n.id from directory.unit_shown n
                        where position(:unit in n.name) > 0 or n.short_name = :unit
                            or lower(n.name_english) like '%' || lower(:unitPattern) || '%'))
            """;

    /** What the directory shows: accounts of these tiers, on platforms that are not for groups. */
    record Open(Integer[] tiers, String[] groups) {}

    private final JdbcClient sql;

    PublicAccountTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Listed> directory(Open open, Asked asked, int limit) {
        Key after = asked.after();
        String unit = asked.unit().strip();
        // Fixed pieces: a condition that does not apply is left out, so that the index in name order serves.
        String where = (asked.platform() == null ? "" : " and a.platform = :platform\n")
                + (after == null ? "" : " and (a.pinyin, a.id) > (:after, cast(:id as uuid))\n")
                + (unit.isEmpty() ? "" : BELOW_UNIT);
        return sql.sql(SHOWN + LISTED + where + "order by a.pinyin, a.id limit :limit").param("tiers", open.tiers())
                .param("groups", open.groups()).param("platform", asked.platform())
                .param("after", after == null ? null : after.value()).param("id", after == null ? null : after.id())
                .param("unit", unit).param("unitPattern", escaped(unit)).param("limit", limit)
                .query(PublicAccountTable::listed).list();
    }

    Optional<Listed> find(Open open, UUID id) {
        return sql.sql(SHOWN + LISTED + " and a.id = :id").param("id", id).param("tiers", open.tiers())
                .param("groups", open.groups()).query(PublicAccountTable::listed).optional();
    }

    /**
     * Accounts by the ids, the filing number or roughly the name. Drafts and what came to nothing are not there; nor is
     * an application on which nobody has decided, or anyone could make a name ours by applying for it.
     */
    List<Listed> matching(Question asked) {
        return sql.sql(SHOWN + """
                where a.id in (select id from registry.account where name_key = :key and :key <> ''
                               union select id from registry.account where filing_number = :text
                               union select c.id from registry.account c
                                   join unnest(cast(:platforms as text[]), cast(:ids as text[])) as q (platform, id)
                                       on c.canonical_id = q.id and c.platform = q.platform)
                    and a.state not in ('DRAFT', 'REFUSED', 'WITHDRAWN', 'LAPSED')
                    and (a.state <> 'APPLIED' or a.imported)
                order by a.state <> 'RUNNING', a.id limit 20
                """).param("key", asked.nameKey()).param("text", asked.text())
                .param("platforms", asked.ids().stream().map(CanonicalLink::platform).toArray(String[]::new))
                .param("ids", asked.ids().stream().map(CanonicalLink::id).toArray(String[]::new))
                .query(PublicAccountTable::listed).list();
    }

    /** True for what is known to pass for ours: by its id or, where only a name is known, by the name. */
    boolean imitates(Question asked) {
        return sql.sql("""
                select exists (select from registry.lead l
                    join unnest(cast(:platforms as text[]), cast(:ids as text[])) as q (platform, id)
                        on l.canonical_id = q.id and l.platform = q.platform where l.outcome = 'IMITATION')
                    or :key <> '' and exists (select from registry.lead where name_key = :key
                        and outcome = 'IMITATION' and canonical_id is null)
                """).param("key", asked.nameKey())
                .param("platforms", asked.ids().stream().map(CanonicalLink::platform).toArray(String[]::new))
                .param("ids", asked.ids().stream().map(CanonicalLink::id).toArray(String[]::new))
                .query(Boolean.class).single();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        String unit = row.getString("unit");
        return new Listed(row.getObject("id", UUID.class), row.getString("name"), row.getString("platform"),
                row.getString("canonical_id"), row.getString("link"), unit == null ? "" : unit,
                row.getString("name_english"), row.getInt("tier"), row.getString("filing_number"),
                row.getObject("filed_on", LocalDate.class), row.getObject("closed_on", LocalDate.class),
                AccountState.valueOf(row.getString("state")), AccountState.valueOf(row.getString("stood")),
                row.getString("pinyin"), row.getBoolean("grouped"), row.getBoolean("awaited"));
    }
}
