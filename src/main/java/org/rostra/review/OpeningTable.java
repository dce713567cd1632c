package org.rostra.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which accounts a year's review is about, and that they are in it. */
@Component
class OpeningTable {
    /** What is looked at: what runs, rests, or exists without being filed. Groups are kept or dissolved elsewhere. */
    private static final String MEANT = """
            registry.account_shown a left join directory.unit_shown u on u.id = a.unit_id
            where not a.grouped and a.state in ('RUNNING', 'SUSPENDED', 'TO_BE_FILED')
            """;

    private final JdbcClient sql;

    OpeningTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Accounts that are not in the year's review yet, from behind one of them on. */
    List<Candidate> candidates(int year, @Nullable UUID after, int limit) {
        return sql.sql("""
                select a.id, a.pinyin, coalesce(a.tier, 3), u.kind = 'INSTITUTION',
                    (select f.id from directory.unit_shown f where f.id = any(u.path)
                        and f.kind in ('DEPARTMENT', 'COLLEGE') order by cardinality(f.path) desc limit 1)
                from
                """ + MEANT + """
                    and a.id > coalesce(cast(:after as uuid), '00000000-0000-0000-0000-000000000000')
                    and not exists (select from review.review r where r.year = :year and r.account_id = a.id)
                order by a.id limit :limit
                """).param("year", year).param("after", after).param("limit", limit)
                .query((row, _) -> new Candidate(row.getObject(1, UUID.class), row.getString(2), row.getInt(3),
                        row.getObject(5, UUID.class), row.getBoolean(4)))
                .list();
    }

    /** How many accounts the review is about, by tier from 1 on. */
    List<Integer> meant() {
        return sql.sql("select count(*) filter (where t.tier = 1), count(*) filter (where t.tier = 2), "
                + "count(*) filter (where t.tier = 3) from (select coalesce(a.tier, 3) as tier from " + MEANT + ") t")
                .query((row, _) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3))).single();
    }

    /** Enters them; what was entered meanwhile is left out. Gives the ids of those that are new. */
    List<UUID> insert(List<Review> reviews) {
        return sql.sql("""
                insert into review.review (id, year, account_id, part_id, place, tier, state, due_on)
                select r.id, :year, r.account, r.part, r.place, r.tier, 'ASKED', :due
                from unnest(:ids, :accounts, :parts, :places::text[], :tiers::smallint[])
                    as r (id, account, part, place, tier)
                on conflict (year, account_id) do nothing returning id
                """).param("year", reviews.getFirst().year()).param("due", due(reviews))
                .param("ids", reviews.stream().map(Review::id).toArray(UUID[]::new))
                .param("accounts", reviews.stream().map(Review::account).toArray(UUID[]::new))
                .param("parts", reviews.stream().map(Review::part).toArray(UUID[]::new))
                .param("places", reviews.stream().map(Review::place).toArray(String[]::new))
                .param("tiers", reviews.stream().map(Review::tier).toArray(Integer[]::new))
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    private static LocalDate due(List<Review> reviews) {
        return reviews.getFirst().due();
    }
}
