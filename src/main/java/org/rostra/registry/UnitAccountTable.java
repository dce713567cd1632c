package org.rostra.registry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class UnitAccountTable {
    private final JdbcClient sql;

    UnitAccountTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many accounts the unit has that are neither at an end nor only being written. */
    long living(UUID unit) {
        return sql.sql("""
                select count(*) from registry.account
                where unit_id = :unit and state not in ('DRAFT', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'CLOSED')
                """).param("unit", unit).query(Long.class).single();
    }

    /** The same accounts by name. */
    List<Account> list(UUID unit, int limit) {
        return sql.sql("""
                select * from registry.account
                where unit_id = :unit and state not in ('DRAFT', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'CLOSED')
                order by pinyin, id limit :limit
                """).param("unit", unit).param("limit", limit).query(AccountTable::account).list();
    }

    /** What is not at an end, drafts too, with the rows locked in one order. */
    List<Account> lockLiving(Collection<UUID> units) {
        return sql.sql("""
                select * from registry.account
                where unit_id = any(:units) and state not in ('REFUSED', 'WITHDRAWN', 'LAPSED', 'CLOSED')
                order by id for update
                """).param("units", units.toArray(UUID[]::new)).query(AccountTable::account).list();
    }

    List<Account> hand(Collection<UUID> accounts, UUID unit, Body own, Body groups, Instant at) {
        return sql.sql("""
                with forms as (
                    update registry.filled_form f set answers = jsonb_set(f.answers, '{owner}', jsonb_build_array(:owner))
                    from registry.account a
                    where a.id = f.account_id and a.id = any(:ids) and a.state = 'DRAFT' and f.answers ? 'owner')
                update registry.account set unit_id = :unit, changed_at = :at,
                    body = case when body in ('STAFF', 'STUDENT') or grouped and body = 'BRANCH' then body
                        when grouped then :groupBody else :body end,
                    tier = case when body in ('STAFF', 'STUDENT') or grouped and body = 'BRANCH' then tier
                        when grouped then :groupTier else :tier end
                where id = any(:ids)
                returning *
                """.replace(" ? ", " ?? ")).param("ids", accounts.toArray(UUID[]::new)).param("unit", unit)
                .param("owner", unit.toString()).param("body", own.kind().name()).param("tier", own.tier())
                .param("groupBody", groups.kind().name()).param("groupTier", groups.tier())
                .param("at", at.atOffset(ZoneOffset.UTC)).query(AccountTable::account).list();
    }

    void keepCustody(Collection<UUID> units, UUID into, @Nullable Collection<UUID> only) {
        sql.sql("""
                update registry.custody c set unit_id = p.unit_id from directory.person_shown p
                where p.id = c.person_id and p.unit_id = :into and c.unit_id = any(:units) and c.until_on is null
                    and (not :some or c.account_id = any(:only))
                """).param("units", units.toArray(UUID[]::new)).param("into", into).param("some", only != null)
                .param("only", only == null ? new UUID[0] : only.toArray(UUID[]::new)).update();
    }

    void handOnLeads(Collection<UUID> units, UUID into) {
        sql.sql("update registry.lead set unit_id = :into where unit_id = any(:units)")
                .param("units", units.toArray(UUID[]::new)).param("into", into).update();
    }
}
