package org.rostra.registry.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CensusTable {
    private final JdbcClient sql;

    CensusTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID id, UUID campaign, String file, CensusFile content, Instant at) {
        sql.sql("""
                insert into registry.census (id, campaign_id, file_name, file_hash, header, uploaded_at)
                values (:id, :campaign, :file, :hash, cast(:header as jsonb), :at)
                """).param("id", id).param("campaign", campaign).param("file", file).param("hash", content.hash())
                .param("header", Json.write(content.header())).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void insert(UUID census, List<Finding> rows) {
        sql.sql("""
                insert into registry.finding (census_id, number, cells, platform, canonical_id, link, name, ours, live,
                    said, verdict, twin)
                select :census, f.number, cast(f.cells as jsonb), f.platform, f.canonical, f.link, f.name, f.ours, f.live,
                    f.said, f.verdict, f.twin
                from unnest(:numbers::int[], :cells::text[], :platforms::text[], :ids::text[], :links::text[],
                    :names::text[], :ours::boolean[], :live::boolean[], :said::text[], :verdicts::text[], :twins::int[])
                    as f (number, cells, platform, canonical, link, name, ours, live, said, verdict, twin)
                """).param("census", census)
                .param("numbers", rows.stream().map(Finding::number).toArray(Integer[]::new))
                .param("cells", texts(rows, one -> Json.write(one.cells())))
                .param("platforms", texts(rows, Finding::platform)).param("ids", texts(rows, Finding::canonicalId))
                .param("links", texts(rows, Finding::link)).param("names", texts(rows, Finding::name))
                .param("ours", rows.stream().map(Finding::ours).toArray(Boolean[]::new))
                .param("live", rows.stream().map(Finding::live).toArray(Boolean[]::new))
                .param("said", texts(rows, Finding::said)).param("verdicts", texts(rows, one -> one.verdict().name()))
                .param("twins", rows.stream().map(Finding::twin).toArray(Integer[]::new)).update();
    }

    /** Asks the register about every row that can be taken, as it stands now. */
    void match(UUID census) {
        sql.sql("""
                update registry.finding f set account_id = m.account, verdict = case
                    when m.account is not null and f.live is null then 'UNSAID'
                    when m.account is not null then case when f.live then 'ALIVE' else 'DEAD' end
                    when not f.ours then 'FOREIGN' when f.live is false then 'GONE' else 'LEAD' end
                from (
                    select n.number, a.id as account from registry.finding n
                    left join registry.account a on a.platform = n.platform and a.canonical_id = n.canonical_id
                        and a.state not in ('DRAFT', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'CLOSED')
                    where n.census_id = :census and n.verdict not in ('BAD_LINK', 'BAD_LIVE', 'TWICE')) m
                where f.census_id = :census and f.number = m.number
                """).param("census", census).update();
    }

    /** The census that waits for its confirmation, with its row locked. */
    Optional<Census> lockWaiting(UUID campaign) {
        return sql
                .sql("select * from registry.census where campaign_id = :campaign and confirmed_on is null for update")
                .param("campaign", campaign).query(this::census).optional();
    }

    /** The censuses of a campaign, the latest first. */
    List<Census> list(UUID campaign, int limit) {
        return sql.sql("select * from registry.census where campaign_id = :campaign order by id desc limit :limit")
                .param("campaign", campaign).param("limit", limit).query(this::census).list();
    }

    List<Finding> rows(UUID census, Collection<FindingVerdict> verdicts, int after, int limit) {
        return sql.sql("""
                select * from registry.finding
                where census_id = :census and number > :after and verdict = any(:verdicts) order by number limit :limit
                """).param("census", census).param("after", after)
                .param("verdicts", verdicts.stream().map(FindingVerdict::name).toArray(String[]::new))
                .param("limit", limit).query(CensusTable::finding).list();
    }

    void confirm(UUID census, LocalDate on) {
        sql.sql("update registry.census set confirmed_on = :on where id = :id").param("id", census).param("on", on)
                .update();
    }

    void delete(UUID census) {
        sql.sql("delete from registry.census where id = :id").param("id", census).update();
    }

    /** Of these accounts those that the latest census of the campaign found not to be reachable. */
    Map<UUID, DeadLink> dead(UUID campaign, Collection<UUID> accounts) {
        Map<UUID, DeadLink> dead = new HashMap<>();
        sql.sql("""
                select distinct on (f.account_id) f.account_id, f.verdict, f.said, c.confirmed_on
                from registry.finding f join registry.census c on c.id = f.census_id
                where f.account_id = any(:accounts) and c.campaign_id = :campaign and c.confirmed_on is not null
                order by f.account_id, c.id desc
                """).param("accounts", accounts.toArray(UUID[]::new)).param("campaign", campaign).query(row -> {
            if (FindingVerdict.valueOf(row.getString("verdict")) == FindingVerdict.DEAD) {
                dead.put(row.getObject("account_id", UUID.class),
                        new DeadLink(row.getString("said"), row.getObject("confirmed_on", LocalDate.class)));
            }
        });
        return dead;
    }

    private Census census(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Map<FindingVerdict, Integer> counts = new EnumMap<>(FindingVerdict.class);
        sql.sql("select verdict, count(*) from registry.finding where census_id = :id group by verdict")
                .param("id", id).query(one -> {
                    counts.put(FindingVerdict.valueOf(one.getString(1)), one.getInt(2));
                });
        return new Census(id, row.getObject("campaign_id", UUID.class), row.getString("file_name"),
                Json.readList(row.getString("header")), row.getObject("confirmed_on", LocalDate.class), counts);
    }

    private static Finding finding(ResultSet row, int at) throws SQLException {
        return new Finding(row.getInt("number"), Json.readList(row.getString("cells")), row.getString("platform"),
                row.getString("canonical_id"), row.getString("link"), row.getString("name"), row.getBoolean("ours"),
                row.getObject("live", Boolean.class), row.getString("said"),
                FindingVerdict.valueOf(row.getString("verdict")), row.getObject("twin", Integer.class),
                row.getObject("account_id", UUID.class));
    }

    private static @Nullable String[] texts(List<Finding> rows, Function<Finding, @Nullable String> of) {
        return rows.stream().map(of).toArray(String[]::new);
    }
}
