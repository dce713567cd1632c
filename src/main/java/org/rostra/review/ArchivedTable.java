package org.rostra.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.archive.ArchiveMatter.LeftOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A year's reviews as the archive takes them: those that are concluded, and those that are not. */
@Component
class ArchivedTable {
    /** In the order of names, from behind one of them on. */
    private static final String BEHIND = """
             and (cast(:after as uuid) is null
                or (r.place, r.id) > (select place, id from review.review where id = cast(:after as uuid)))
            order by r.place, r.id limit :limit
            """;

    private final JdbcClient sql;

    ArchivedTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many are concluded and how many are not. */
    record Counts(int concluded, int open) {}

    Counts counts(int year) {
        return sql.sql("""
                select count(*) filter (where state = 'CONCLUDED'), count(*) filter (where state <> 'CONCLUDED')
                from review.review where year = :year
                """).param("year", year).query((row, _) -> new Counts(row.getInt(1), row.getInt(2))).single();
    }

    List<UUID> concluded(int year, @Nullable UUID after, int limit) {
        return sql.sql("select r.id from review.review r where r.year = :year and r.state = 'CONCLUDED'" + BEHIND)
                .param("year", year).param("after", after).param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    List<LeftOut> open(int year, @Nullable UUID after, int limit) {
        return sql.sql("""
                select r.id, a.name, r.state from review.review r join registry.account_shown a on a.id = r.account_id
                where r.year = :year and r.state <> 'CONCLUDED'
                """ + BEHIND).param("year", year).param("after", after).param("limit", limit)
                .query((row, _) -> new LeftOut(row.getObject(1, UUID.class), row.getString(2),
                        "review.archive.open." + row.getString(3)))
                .list();
    }

    /** A line of the year's list: units and accounts, and how they fared. */
    record Listed(UUID id, @Nullable String number, String name, @Nullable String platform, @Nullable String unit,
            String conclusion, java.time.LocalDate on) {}

    List<Listed> list(int year, @Nullable UUID after, int limit) {
        return sql.sql("""
                select r.id, a.filing_number, a.name, a.platform, u.name, r.conclusion,
                    cast(r.concluded_at at time zone 'Asia/Shanghai' as date)
                from review.review r join registry.account_shown a on a.id = r.account_id
                left join directory.unit_shown u on u.id = a.unit_id
                where r.year = :year and r.state = 'CONCLUDED'
                """ + BEHIND).param("year", year).param("after", after).param("limit", limit)
                .query((row, _) -> new Listed(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                        row.getString(4), row.getString(5), row.getString(6),
                        row.getObject(7, java.time.LocalDate.class)))
                .list();
    }
}
