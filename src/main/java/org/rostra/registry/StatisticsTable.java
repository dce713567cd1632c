package org.rostra.registry;

import java.time.LocalDate;
import java.util.List;
import org.rostra.access.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StatisticsTable {
    private final JdbcClient sql;
    private final SupervisionSeats seats;

    StatisticsTable(JdbcClient sql, SupervisionSeats seats) {
        this.sql = sql;
        this.seats = seats;
    }

    List<Cell> cells(Sight sight, AccountFilter filter, LocalDate today, AccountDimension rows,
            AccountDimension columns) {
        var where = new AccountCondition(sight, filter, today, seats);
        String grouped = "select " + rows.expression(where.past()) + " as r, " + columns.expression(where.past())
                + " as c, count(*) as n from registry.account a where %s group by 1, 2";
        return where.on(sql::sql, "select coalesce(" + rows.meant("g.r") + ", 'none'), coalesce("
                + columns.meant("g.c") + ", 'none'), sum(g.n) from (" + grouped + ") g group by 1, 2")
                .query((row, _) -> new Cell(row.getString(1), row.getString(2), row.getLong(3))).list();
    }
}
