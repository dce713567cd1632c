package org.rostra.conduct;

import java.time.LocalDate;
import java.util.List;
import org.rostra.conduct.Measures.Count;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers only. */
@Component
class CountTable {
    private final JdbcClient sql;

    CountTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Count> since(LocalDate day) {
        return sql.sql("""
                select cast(date_trunc('month', served_on) as date), coalesce(appeal_decided, decided), count(*),
                    count(*) filter (where appealed_at is not null), count(*) filter (where stage = 'REVOKED')
                from conduct.measure where served_on >= :since group by 1, 2 order by 1 desc, 2
                """).param("since", day)
                .query((row, _) -> new Count(row.getObject(1, LocalDate.class), row.getString(2), row.getInt(3),
                        row.getInt(4), row.getInt(5)))
                .list();
    }
}
