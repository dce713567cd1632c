package org.rostra.voice.figure;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.rostra.ledger.Act;
import org.rostra.voice.Opinion.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FigureTable {
    private final JdbcClient sql;

    FigureTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** From its first line the month of each, from the last that names one its kind, from all what became of it; forgotten ones too. */
    List<Figure> between(Instant from, Instant until) {
        return sql.sql("""
                select to_char(s.came at time zone :zone, 'YYYY-MM'), upper(split_part(split_part(s.named, '.', 2), '-', 1)),
                    count(*), count(*) filter (where s.answered and not s.late), count(*) filter (where s.late),
                    count(*) filter (where s.reopened)
                from (
                    select max(happened_at) filter (where version = 1) as came,
                        max(lpad(version::text, 9, '0') || type) filter (where version = 1 or type like '%-classified') as named,
                        bool_or(type in ('opinion.answered-in-time', 'opinion.answered-late')) as answered,
                        bool_or(type in ('opinion.answered-late', 'opinion.overdue')) as late,
                        bool_or(type = 'opinion.reopened') as reopened
                    from ledger.event_shown where subject_kind = 'opinion' group by subject_id) s
                where s.came >= :from and s.came < :until
                group by 1, 2 order by 1, 2
                """).param("zone", Act.ZONE.getId()).param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Figure(YearMonth.parse(row.getString(1)), Kind.valueOf(row.getString(2)),
                        row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)))
                .list();
    }
}
