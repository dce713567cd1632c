package org.rostra.registry;

import org.jspecify.annotations.Nullable;
import org.rostra.registry.AccountQuery.Key;
import org.rostra.registry.AccountQuery.Order;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The order of a list, and the row in it after which a page begins, as pieces of a statement. */
final class Along {
    private final Order order;
    private final boolean ordered;
    private final boolean descending;
    private final @Nullable Key after;

    private Along(Order order, boolean ordered, boolean descending, @Nullable Key after) {
        this.order = order;
        this.ordered = ordered;
        this.descending = descending;
        this.after = after;
    }

    static Along of(AccountQuery query) {
        // Newest first is the natural direction of the order by change.
        return new Along(query.order(), true, (query.order() == Order.CHANGED) != query.back(), query.after());
    }

    /** In any order and from nowhere, for counting. */
    Along anyhow() {
        return new Along(order, false, false, null);
    }

    boolean byName() {
        return order == Order.NAME;
    }

    String place() {
        return byName() ? "a.pinyin" : "a.changed_at";
    }

    String by(String place, String id) {
        String direction = descending ? " desc" : "";
        return ordered ? " order by " + place + direction + ", " + id + direction : "";
    }

    /** The end of a query of a page: from the row on, in the order. */
    String page(String place, String id) {
        String from = after == null
                ? ""
                : " and (%s, %s) %s (%s, cast(:afterId as uuid))".formatted(place, id, descending ? "<" : ">",
                        byName() ? ":after" : "cast(:after as timestamptz)");
        return from + by(place, id);
    }

    StatementSpec on(StatementSpec statement) {
        return after == null ? statement : statement.param("after", after.value()).param("afterId", after.id());
    }
}
