package org.rostra.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rostra.access.Sight;
import org.rostra.registry.AccountQuery.Key;
import org.rostra.registry.AccountQuery.Order;
import org.rostra.text.Bigrams;
import org.rostra.text.Normalised;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register as a list: filtered, ordered, page by page along an index, never by offset. */
@Component
class AccountListTable {
    /** Counting stops here: beyond it the page says "more than". */
    static final int COUNTED = 1000;

    private final JdbcClient sql;

    AccountListTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Account> page(Sight sight, AccountQuery query, int limit) {
        var where = new Where(sight, query);
        boolean changed = query.order() == Order.CHANGED;
        // Newest first is the natural direction of the order by change.
        boolean descending = changed != query.back();
        Key after = query.after();
        if (after != null) {
            where.and("(%s, a.id) %s (%s, cast(:afterId as uuid))".formatted(changed ? "a.changed_at" : "a.pinyin",
                    descending ? "<" : ">", changed ? "cast(:after as timestamptz)" : ":after"));
            where.bind("after", after.value());
            where.bind("afterId", after.id());
        }
        String direction = descending ? " desc" : "";
        String order = (changed ? "a.changed_at" : "a.pinyin") + direction + ", a.id" + direction;
        return where.on("select a.* from registry.account a where %s order by " + order + " limit :limit")
                .param("limit", limit).query(AccountTable::account).list();
    }

    /** How many there are, up to one more than {@link #COUNTED}. */
    int count(Sight sight, AccountQuery query) {
        return new Where(sight, query)
                .on("select count(*) from (select 1 from registry.account a where %s limit " + (COUNTED + 1) + ") c")
                .query(Integer.class).single();
    }

    void each(Sight sight, AccountQuery query, RowCallbackHandler row) {
        new Where(sight, query).on("select a.* from registry.account a where %s order by a.pinyin, a.id").query(row);
    }

    /** The condition of a list, with its parameters. Fixed pieces only: nothing a person typed becomes SQL. */
    private final class Where {
        private final List<String> conditions = new ArrayList<>();
        private final List<Consumer<JdbcClient.StatementSpec>> parameters = new ArrayList<>();

        Where(Sight sight, AccountQuery query) {
            and("a.state <> 'DRAFT'");
            see(sight);
            filter("a.tier = :tier", "tier", query.tier());
            filter("a.platform = :platform", "platform", query.platform());
            filter("a.state = :state", "state", query.state() == null ? null : query.state().name());
            filter("a.unit_id in (select id from directory.unit_shown where path @> array[cast(:unit as uuid)])",
                    "unit",
                    query.unit());
            search(query.text().strip());
        }

        private void see(Sight sight) {
            if (!sight.everything()) {
                and("""
                        (a.unit_id in (select id from directory.unit_shown where path && :units)
                         or a.created_by = :person
                         or exists (select from registry.custody c
                                    where c.account_id = a.id and c.person_id = :person and c.until_on is null))
                        """);
                bind("units", sight.units());
                bind("person", sight.person());
            }
        }

        private void search(String text) {
            if (text.isEmpty()) {
                return;
            }
            List<String> pieces = Bigrams.query(text);
            and("(a.bigrams @> cast(:pieces as text[]) or a.canonical_id = :exact or a.filing_number = :exact)");
            bind("pieces", pieces.toArray(String[]::new));
            bind("exact", text);
            if (text.codePointCount(0, text.length()) > 2) {
                // The pieces may stand apart; the whole must be there.
                and("(position(:part in a.name_key) > 0 or a.canonical_id = :exact or a.filing_number = :exact)");
                bind("part", Normalised.key(text));
            }
        }

        private void filter(String condition, String name, @org.jspecify.annotations.Nullable Object value) {
            if (value != null) {
                and(condition);
                bind(name, value);
            }
        }

        void and(String condition) {
            conditions.add(condition);
        }

        void bind(String name, Object value) {
            parameters.add(statement -> statement.param(name, value));
        }

        JdbcClient.StatementSpec on(String select) {
            JdbcClient.StatementSpec statement = sql.sql(select.formatted(String.join("\n and ", conditions)));
            parameters.forEach(one -> one.accept(statement));
            return statement;
        }
    }
}
