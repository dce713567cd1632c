package org.rostra.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.access.Held;
import org.rostra.access.Sight;
import org.rostra.procedure.saved.FilteredList.Counted;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The register as a list: filtered, ordered, page by page along an index, never by offset. */
@Component
class AccountListTable {
    /** Counting stops here: beyond it the page says "more than". */
    private static final int COUNTED = 1000;
    /** And here where a text is looked for, which makes each row dearer. */
    private static final int COUNTED_WITH_TEXT = 100;
    /** How far along the order of changes a page is looked for before everything that is meant is put in that order. */
    private static final int NEAR = 1000;
    private static final int FETCHED = 500;

    private final JdbcClient sql;
    private final SupervisionSeats seats;

    AccountListTable(JdbcClient sql, SupervisionSeats seats) {
        this.sql = sql;
        this.seats = seats;
    }

    /**
     * Rows of a page.
     *
     * @param count how many the filter finds in all, as far as they were counted
     * @param more  true if there are more than that
     */
    record Found(List<Account> rows, int count, boolean more) {}

    /** One page and the count, by one statement; by a second one where little of what changed last is meant. */
    Found page(Sight sight, AccountQuery query, LocalDate today, int limit) {
        var where = new AccountCondition(sight, query.filter(), today, seats);
        var order = Along.of(query);
        int counted = where.searches() ? COUNTED_WITH_TEXT : COUNTED;
        if (where.ways().isEmpty()) {
            return found(where, order, limit, counted, everywhere(order));
        }
        if (!order.byName()) {
            Found near = found(where, order, limit, counted, near(where, order));
            if (near.rows().size() == limit) {
                return near;
            }
        }
        return found(where, order, limit, counted, byWays(where, order));
    }

    /** How many the filter finds, counted as far as the list counts. */
    Counted count(Sight sight, AccountFilter filter, LocalDate today) {
        var where = new AccountCondition(sight, filter, today, seats);
        int counted = where.searches() ? COUNTED_WITH_TEXT : COUNTED;
        var anyhow = Along.of(new AccountQuery(filter, AccountQuery.Order.NAME, null, false)).anyhow();
        String select = where.ways().isEmpty()
                ? "select count(*) from (select from registry.account a where %s limit :counted + 1) c"
                : "select " + count(where, anyhow);
        int found = where.on(sql::sql, select).param("counted", counted).query(Integer.class).single();
        return new Counted(Math.min(found, counted), found > counted);
    }

    private static String everywhere(Along order) {
        return "select a.*, (select count(*) from (select from registry.account a where %s limit :counted + 1) c) as counted "
                + "from registry.account a where %s" + order.page(order.place(), "a.id") + " limit :limit";
    }

    /** Each way gives its first rows; those are put in one order. */
    private static String byWays(AccountCondition where, Along order) {
        return "select a.*, " + count(where, order) + " as counted from (select a.id from ("
                + union(where, order, ":limit") + ") a" + order.by("a.place", "a.id")
                + " limit :limit) p join registry.account a on a.id = p.id" + order.by(order.place(), "a.id");
    }

    private static String near(AccountCondition where, Along order) {
        return "select a.*, " + count(where, order) + " as counted from (select a.* from registry.account a "
                + "where a.state <> 'DRAFT'" + order.page(order.place(), "a.id") + " limit " + NEAR + ") a where %s"
                + order.by(order.place(), "a.id") + " limit :limit";
    }

    private static String count(AccountCondition where, Along order) {
        return "(select count(*) from (select from (" + union(where, order.anyhow(), ":counted + 1")
                + ") c limit :counted + 1) c)";
    }

    private static String union(AccountCondition where, Along order, String limit) {
        return where.ways().stream().map(way -> "(" + way.rows(order, where.onWay(), limit) + ")")
                .collect(Collectors.joining(" union "));
    }

    private Found found(AccountCondition where, Along order, int limit, int counted, String select) {
        int[] count = {0};
        StatementSpec statement = where.on(sql::sql, select).param("limit", limit).param("counted", counted);
        List<Account> rows = order.on(statement).query((row, number) -> {
            count[0] = row.getInt("counted");
            return AccountTable.account(row, number);
        }).list();
        return new Found(rows, Math.min(count[0], counted), count[0] > counted);
    }

    /** The ids of what is meant; of those chosen where some are, and at most so many. */
    List<UUID> ids(Sight sight, AccountFilter filter, LocalDate today, Optional<Set<UUID>> chosen, int limit) {
        return of(sight, filter, today, chosen, "a.id", " limit :limit").param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /** All of them in a stream, in the order of the list; within a transaction memory does not grow with it. */
    void each(Sight sight, AccountQuery query, LocalDate today, Optional<Set<UUID>> chosen, RowCallbackHandler row) {
        Along order = Along.of(query);
        of(sight, query.filter(), today, chosen, "a.*", order.by(order.place(), "a.id")).withFetchSize(FETCHED)
                .query(row);
    }

    /** All of them in a stream, in the state they had on the filter's day; by unit, then by name, or by name. */
    void eachOnItsDay(Sight sight, AccountFilter filter, LocalDate today, boolean byUnit, RowCallbackHandler row) {
        var where = new AccountCondition(sight, filter, today, seats);
        // Of two columns of one name the first is read.
        String state = where.past() ? StateHistory.EXPRESSION + " as state, " : "";
        String unit = byUnit ? "(select u.pinyin from directory.unit_shown u where u.id = a.unit_id), " : "";
        where.on(sql::sql, "select " + state + "a.* from registry.account a where %s order by " + unit
                + "a.pinyin, a.id").withFetchSize(FETCHED).query(row);
    }

    private StatementSpec of(Sight sight, AccountFilter filter, LocalDate today, Optional<Set<UUID>> chosen,
            String columns, String end) {
        var where = new AccountCondition(sight, filter, today, seats);
        chosen.ifPresent(ids -> where.bind("chosen", ids.toArray(UUID[]::new)));
        return where.on(sql::sql, "select " + columns + " from registry.account a where %s"
                + (chosen.isPresent() ? " and a.id = any(:chosen)" : "") + end);
    }

    /** What the person keeps, or supervises by an office in the very unit or as a deputy, groups and accounts alike. */
    List<Account> inHandsOf(UUID person, List<Held> held, LocalDate today, int limit) {
        SupervisionSeats.Here here = seats.here(held);
        return sql.sql("""
                select a.* from registry.account a where a.state = 'RUNNING' and a.id in (
                    select c.account_id from registry.custody c where c.person_id = :person and c.until_on is null
                    union select d.account_id from registry.deputy d where d.person_id = :person and
                """ + DeputyTable.IN_OFFICE + """
                    union select s.id from unnest(:units, :bodies) as v (unit, body)
                        join registry.account s on s.unit_id = v.unit and s.body = v.body)
                order by a.pinyin, a.id limit :limit
                """).param("person", person).param("day", today).param("units", here.units())
                .param("bodies", here.bodies()).param("limit", limit).query(AccountTable::account).list();
    }
}
