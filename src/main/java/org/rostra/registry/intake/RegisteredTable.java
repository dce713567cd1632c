package org.rostra.registry.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostra.registry.AccountState;
import org.rostra.registry.Json;
import org.rostra.text.Pinyin;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RegisteredTable {
    private final JdbcClient sql;
    private final NamedParameterJdbcTemplate batches;

    RegisteredTable(JdbcClient sql, NamedParameterJdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** Accounts that have one of the ids or one of the names, possibly twice; each is looked up by index. Those that came to nothing are not in the register. */
    List<Registered> alike(Collection<String> ids, Collection<String> nameKeys) {
        return sql.sql("""
                select found.*, (select m.members from registry.membership m where m.account_id = found.id) as members
                from (
                    select a.* from unnest(:ids) as asked (id) cross join lateral (
                        select * from registry.account where canonical_id = asked.id offset 0) a
                    union all
                    select a.* from unnest(:keys) as asked (key) cross join lateral (
                        select * from registry.account where name_key = asked.key offset 0) a) found
                where found.platform is not null and found.state not in ('DRAFT', 'REFUSED', 'WITHDRAWN', 'LAPSED')
                order by found.state = 'CLOSED', found.id
                """).param("ids", ids.toArray(String[]::new)).param("keys", nameKeys.toArray(String[]::new))
                .query(RegisteredTable::registered).list();
    }

    /** The names of the accounts, which stay until the transaction ends. */
    Map<UUID, String> lockNames(Collection<UUID> accounts) {
        Map<UUID, String> names = new HashMap<>();
        sql.sql("select id, name from registry.account where id = any(:accounts) order by id for update")
                .param("accounts", accounts.toArray(UUID[]::new)).query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }

    /** Gives accounts that are still to be filed what their rows say; what a row leaves blank stays. */
    int amend(List<Change> changes, Instant at) {
        MapSqlParameterSource[] rows = changes.stream().map(change -> parameters(change, at))
                .toArray(MapSqlParameterSource[]::new);
        int[] changed = batches.batchUpdate("""
                update registry.account set name = :name, name_key = :key, pinyin = :pinyin,
                    canonical_id = coalesce(:canonical, canonical_id), link = coalesce(:link, link),
                    body = case when cast(:unit as uuid) is null then body else :body end,
                    tier = case when cast(:unit as uuid) is null then tier else :tier end,
                    unit_id = coalesce(cast(:unit as uuid), unit_id),
                    opened_on = coalesce(cast(:opened as date), opened_on),
                    certified_as = coalesce(:certifiedAs, certified_as),
                    certified_until = coalesce(cast(:certifiedUntil as date), certified_until),
                    registrant = coalesce(:registrant, registrant), purpose = coalesce(:purpose, purpose),
                    earlier_approval = coalesce(:earlier, earlier_approval),
                    earlier_approved_on = coalesce(cast(:earlierOn as date), earlier_approved_on),
                    remark = coalesce(:remark, remark), extra = extra || cast(:extra as jsonb), changed_at = :at
                where id = :id and state = 'TO_BE_FILED' and imported
                """, rows);
        return java.util.Arrays.stream(changed).sum();
    }

    /** A row that changes an account. */
    record Change(UUID account, Candidate row) {}

    private static MapSqlParameterSource parameters(Change change, Instant at) {
        Candidate row = change.row();
        return new MapSqlParameterSource("id", change.account()).addValue("name", row.name())
                .addValue("key", row.nameKey())
                .addValue("pinyin", Pinyin.sortKey(row.name())).addValue("canonical", row.canonicalId())
                .addValue("link", row.link()).addValue("unit", row.unit()).addValue("body", row.body().name())
                .addValue("tier", row.tier()).addValue("opened", row.openedOn())
                .addValue("certifiedAs", row.certifiedAs()).addValue("certifiedUntil", row.certifiedUntil())
                .addValue("registrant", row.registrant()).addValue("purpose", row.purpose())
                .addValue("earlier", row.earlierApproval()).addValue("earlierOn", row.earlierApprovedOn())
                .addValue("remark", row.remark()).addValue("extra", Json.write(row.extra()))
                .addValue("at", at.atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static Registered registered(ResultSet row, int number) throws SQLException {
        String extra = row.getString("extra");
        return new Registered(row.getObject("id", UUID.class), AccountState.valueOf(row.getString("state")),
                row.getBoolean("imported"), row.getString("name"), row.getString("name_key"),
                row.getString("platform"), row.getString("canonical_id"), row.getString("link"),
                row.getObject("unit_id", UUID.class), row.getObject("opened_on", LocalDate.class),
                row.getString("certified_as"), row.getObject("certified_until", LocalDate.class),
                row.getString("registrant"), row.getString("purpose"), row.getString("earlier_approval"),
                row.getObject("earlier_approved_on", LocalDate.class), row.getString("remark"),
                row.getObject("members", Integer.class), Json.readTexts(extra));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
