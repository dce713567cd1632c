package org.rostra.registry.change;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.change.Suggestion.Cause;
import org.rostra.registry.change.Suggestion.Item;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SuggestionTable {
    private final JdbcClient sql;

    SuggestionTable(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The accounts of tiers 1 and 2 that run and that lost one of these custodians, or whose unit has another head, by
     * unit; without those for which a custodian is looked for or agreed on already.
     *
     * @param publicity whether who supervises tier 1 changed
     */
    Map<UUID, List<Item>> concerned(Collection<UUID> lost, Collection<UUID> headless, boolean publicity,
            List<String> tasks) {
        return sql.sql("""
                select a.unit_id, a.id, case when a.id = any(:lost) then 'CUSTODIAN' else 'HEAD' end
                from registry.account a
                where a.tier <= 2 and a.state in ('RUNNING', 'SUSPENDED') and a.unit_id is not null
                    and (a.id = any(:lost) or a.unit_id = any(:headless) or :publicity and a.tier = 1)
                    and not exists (select from duty.open d where d.subject_id = a.id and d.task = any(:tasks))
                    and not exists (select from registry.change c where c.account_id = a.id
                        and c.kind in ('HAND_OVER', 'TAKE_OVER') and c.state in ('AGREEING', 'OPEN'))
                order by a.pinyin, a.id
                """).param("lost", lost.toArray(UUID[]::new)).param("headless", headless.toArray(UUID[]::new))
                .param("publicity", publicity).param("tasks", tasks.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class),
                        new Item(row.getObject(2, UUID.class), Cause.valueOf(row.getString(3)))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The id of the unit's open suggestion: this one, or one that was open. */
    UUID open(UUID id, UUID unit, UUID list, LocalDate happened) {
        return sql.sql("""
                insert into registry.suggestion (id, unit_id, list_id, happened_on) values (:id, :unit, :list, :day)
                on conflict (unit_id) where ended_on is null
                    do update set list_id = excluded.list_id, happened_on = excluded.happened_on
                returning id
                """).param("id", id).param("unit", unit).param("list", list).param("day", happened)
                .query(UUID.class).single();
    }

    void add(UUID suggestion, List<Item> items) {
        sql.sql("""
                insert into registry.suggestion_account (suggestion_id, account_id, cause)
                select :suggestion, x.account, x.cause from unnest(:accounts, :causes) as x (account, cause)
                on conflict (suggestion_id, account_id) do update set settled_on = null, cause = excluded.cause
                """).param("suggestion", suggestion)
                .param("accounts", items.stream().map(Item::account).toArray(UUID[]::new))
                .param("causes", items.stream().map(item -> item.cause().name()).toArray(String[]::new)).update();
    }

    /** The open suggestion in which something about the account is still to be reported. */
    Optional<Suggestion> findAbout(UUID account) {
        return sql.sql("""
                select s.id, s.unit_id, s.happened_on, array_agg(i.account_id order by a.pinyin, a.id),
                    array_agg(i.cause order by a.pinyin, a.id)
                from registry.suggestion s
                join registry.suggestion_account i on i.suggestion_id = s.id and i.settled_on is null
                join registry.account a on a.id = i.account_id
                where s.ended_on is null and s.id in (select suggestion_id from registry.suggestion_account
                    where account_id = :account and settled_on is null)
                group by s.id
                """).param("account", account).query(SuggestionTable::suggestion).optional();
    }

    void settle(UUID suggestion, UUID account, LocalDate on) {
        sql.sql("""
                update registry.suggestion_account set settled_on = :on
                where suggestion_id = :suggestion and account_id = :account
                """).param("suggestion", suggestion).param("account", account).param("on", on).update();
    }

    /** Ends it, with the reason why nothing is reported where nothing is. */
    void end(UUID suggestion, LocalDate on, @Nullable String reason) {
        sql.sql("update registry.suggestion set ended_on = :on, reason = :reason where id = :id")
                .param("id", suggestion).param("on", on).param("reason", reason).update();
    }

    private static Suggestion suggestion(ResultSet row, int number) throws SQLException {
        UUID[] accounts = (UUID[]) array(row.getArray(4));
        String[] causes = (String[]) array(row.getArray(5));
        return new Suggestion(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                row.getObject(3, LocalDate.class), IntStream.range(0, accounts.length)
                        .mapToObj(at -> new Item(accounts[at], Cause.valueOf(causes[at]))).toList());
    }

    private static Object array(Array array) throws SQLException {
        return array.getArray();
    }
}
