package org.rostra.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.AccountQuery.Key;
import org.rostra.registry.PublicAccounts.Listed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PublicAccountTable {
    private static final String SHOWN = """
            select a.id, a.name, a.platform, a.canonical_id, a.link, u.name as unit, a.tier, a.filing_number,
                a.filed_on, a.state
            from registry.account a left join directory.unit_shown u on u.id = a.unit_id
            """;

    private final JdbcClient sql;

    PublicAccountTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Listed> directory(Integer[] tiers, @Nullable String platform, @Nullable Key after, int limit) {
        return sql.sql(SHOWN + """
                where a.state = 'RUNNING' and a.tier = any(:tiers)
                    and (cast(:platform as text) is null or a.platform = :platform)
                    and (cast(:after as text) is null or (a.pinyin, a.id) > (:after, cast(:id as uuid)))
                order by a.pinyin, a.id limit :limit
                """).param("tiers", tiers).param("platform", platform)
                .param("after", after == null ? null : after.value()).param("id", after == null ? null : after.id())
                .param("limit", limit).query(PublicAccountTable::listed).list();
    }

    List<Listed> byId(String platform, String id) {
        return sql.sql(SHOWN + """
                where a.canonical_id = :id and a.platform = :platform
                    and a.state not in ('DRAFT', 'REFUSED', 'WITHDRAWN', 'LAPSED') limit 10
                """).param("id", id).param("platform", platform).query(PublicAccountTable::listed).list();
    }

    List<Listed> byIdOrName(String id, String key) {
        return sql.sql(SHOWN + """
                where a.id in (select id from registry.account where name_key = :key
                               union select id from registry.account where canonical_id = :id
                               union select id from registry.account where filing_number = :id)
                    and a.state not in ('DRAFT', 'REFUSED', 'WITHDRAWN', 'LAPSED') limit 10
                """).param("id", id).param("key", key).query(PublicAccountTable::listed).list();
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        String unit = row.getString("unit");
        return new Listed(row.getObject("id", UUID.class), row.getString("name"), row.getString("platform"),
                row.getString("canonical_id"), row.getString("link"), unit == null ? "" : unit, row.getInt("tier"),
                row.getString("filing_number"), row.getObject("filed_on", LocalDate.class),
                AccountState.valueOf(row.getString("state")));
    }
}
