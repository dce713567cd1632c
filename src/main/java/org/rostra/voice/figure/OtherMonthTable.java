package org.rostra.voice.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OtherMonthTable {
    private final JdbcClient sql;

    OtherMonthTable(JdbcClient sql) {
        this.sql = sql;
    }

    void save(Act act, UUID by, OtherMonth one) {
        sql.sql("""
                insert into voice.other_month (month, platform, received, in_time, late, reopened, entered_by, entered_at)
                values (:month, :platform, :received, :inTime, :late, :reopened, :by, :at)
                on conflict (platform, month) do update set received = excluded.received, in_time = excluded.in_time,
                    late = excluded.late, reopened = excluded.reopened, entered_by = excluded.entered_by,
                    entered_at = excluded.entered_at
                """).param("month", one.month().atDay(1)).param("platform", one.platform())
                .param("received", one.received()).param("inTime", one.inTime()).param("late", one.late())
                .param("reopened", one.reopened()).param("by", by).param("at", act.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<OtherMonth> latest(int limit) {
        return sql.sql("select * from voice.other_month order by month desc, platform limit :limit")
                .param("limit", limit).query(OtherMonthTable::month).list();
    }

    private static OtherMonth month(ResultSet row, int number) throws SQLException {
        return new OtherMonth(YearMonth.from(row.getObject("month", LocalDate.class)), row.getString("platform"),
                row.getInt("received"), row.getInt("in_time"), row.getInt("late"), row.getInt("reopened"));
    }
}
