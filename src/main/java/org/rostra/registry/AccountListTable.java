package org.rostra.registry;

import java.time.LocalDate;
import java.util.List;
import org.rostra.access.Sight;
import org.rostra.registry.AccountQuery.Key;
import org.rostra.registry.AccountQuery.Order;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register as a list: filtered, ordered, page by page along an index, never by offset. */
@Component
class AccountListTable {
    /** Counting stops here: beyond it the page says "more than". */
    static final int COUNTED = 1000;
    private static final int FETCHED = 500;

    private final JdbcClient sql;
    private final SupervisionSeats seats;

    AccountListTable(JdbcClient sql, SupervisionSeats seats) {
        this.sql = sql;
        this.seats = seats;
    }

    /** Rows, and how many the filter finds in all, up to one more than {@link #COUNTED}. */
    record Found(List<Account> rows, int count) {}

    /** One page and the count, by one statement; beyond the last page nothing is counted. */
    Found page(Sight sight, AccountQuery query, LocalDate today, int limit) {
        var where = new AccountCondition(sight, query.filter(), today, seats);
        boolean changed = query.order() == Order.CHANGED;
        // Newest first is the natural direction of the order by change.
        boolean descending = changed != query.back();
        String counted = "(select count(*) from (select 1 from registry.account a where " + where.text() + " limit "
                + (COUNTED + 1) + ") c)";
        Key after = query.after();
        if (after != null) {
            where.and("(%s, a.id) %s (%s, cast(:afterId as uuid))".formatted(changed ? "a.changed_at" : "a.pinyin",
                    descending ? "<" : ">", changed ? "cast(:after as timestamptz)" : ":after"));
            where.bind("after", after.value());
            where.bind("afterId", after.id());
        }
        int[] count = {0};
        List<Account> rows = where
                .on(sql::sql, "select a.*, " + counted + " as counted from registry.account a where %s "
                        + order(query.order(), descending) + " limit :limit")
                .param("limit", limit).query((row, number) -> {
                    count[0] = row.getInt("counted");
                    return AccountTable.account(row, number);
                }).list();
        return new Found(rows, count[0]);
    }

    /** All of them in a stream, in the order of the list; within a transaction memory does not grow with it. */
    void each(Sight sight, AccountQuery query, LocalDate today, RowCallbackHandler row) {
        new AccountCondition(sight, query.filter(), today, seats)
                .on(sql::sql, "select a.* from registry.account a where %s "
                        + order(query.order(), query.order() == Order.CHANGED))
                .withFetchSize(FETCHED).query(row);
    }

    private static String order(Order order, boolean descending) {
        String direction = descending ? " desc" : "";
        return "order by " + (order == Order.CHANGED ? "a.changed_at" : "a.pinyin") + direction + ", a.id" + direction;
    }
}
