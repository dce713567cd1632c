package org.rostra.review;

import java.util.List;
import java.util.UUID;
import org.rostra.review.Notice.Named;
import org.rostra.review.Notice.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outcome of a year as it may be told: units and accounts, never persons. */
@Component
class NoticeTable {
    /** What did not simply pass; what is being put right is told as such. */
    private static final String OUTCOME = "case when r.state = 'RECTIFYING' then 'RECTIFYING' else r.conclusion end";

    private final JdbcClient sql;

    NoticeTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** How the accounts of each unit that judges fared, in the order of the tree. */
    List<Unit> units(int year) {
        return sql.sql("""
                select u.id, u.name, count(*), count(*) filter (where r.conclusion = 'PASSED'),
                    count(*) filter (where r.state = 'RECTIFYING'), count(*) filter (where r.conclusion = 'FAILED'),
                    count(*) filter (where r.conclusion = 'ABSENT')
                from review.review r join registry.account_shown a on a.id = r.account_id
                join directory.unit_shown u on u.id = coalesce((select f.id from directory.unit_shown f
                        join directory.unit_shown o on o.id = a.unit_id
                        where f.id = any(o.path) and f.kind in ('DEPARTMENT', 'COLLEGE')
                        order by cardinality(f.path) desc limit 1), a.unit_id)
                where r.year = :year group by u.id, u.name, u.path order by u.path
                """).param("year", year)
                .query((row, _) -> new Unit(row.getObject(1, UUID.class), row.getString(2), row.getInt(3),
                        row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7)))
                .list();
    }

    /** Accounts that did not simply pass, at most so many. */
    List<Named> named(int year, int limit) {
        return sql.sql("select r.id, a.name, a.platform, u.id, u.name, " + OUTCOME + """
                 from review.review r join registry.account_shown a on a.id = r.account_id
                left join directory.unit_shown u on u.id = a.unit_id
                where r.year = :year and (r.state = 'RECTIFYING' or r.conclusion in ('FAILED', 'ABSENT'))
                order by 6 desc, u.path, a.pinyin limit :limit
                """).param("year", year).param("limit", limit)
                .query((row, _) -> new Named(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                        row.getObject(4, UUID.class), row.getString(5), row.getString(6)))
                .list();
    }
}
