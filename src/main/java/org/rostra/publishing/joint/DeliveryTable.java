package org.rostra.publishing.joint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.publishing.joint.Delivery.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class DeliveryTable {
    private static final String REACHED = """
             from registry.account_shown a left join directory.unit_shown u on u.id = a.unit_id
            where a.state = 'RUNNING' and not a.grouped and (cardinality(:tiers) = 0 or a.tier = any(:tiers))
                and (cardinality(:platforms) = 0 or a.platform = any(:platforms))
                and (cardinality(:units) = 0 or u.path && :units)
            """;

    private final JdbcClient sql;

    DeliveryTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** An account that an order reaches. */
    record Reached(UUID account, int tier) {}

    List<Reached> reached(Reach reach) {
        return on(sql.sql("select a.id, a.tier" + REACHED + " order by a.id"), reach)
                .query((row, _) -> new Reached(row.getObject(1, UUID.class), row.getInt(2))).list();
    }

    int count(Reach reach) {
        return on(sql.sql("select count(*)" + REACHED), reach).query(Integer.class).single();
    }

    private static StatementSpec on(StatementSpec statement, Reach reach) {
        return statement.param("tiers", reach.tiers().stream().map(Integer::shortValue).toArray(Short[]::new))
                .param("platforms", reach.platforms().toArray(String[]::new))
                .param("units", reach.units().toArray(UUID[]::new));
    }

    void insert(List<Delivery> deliveries) {
        sql.sql("""
                insert into publishing.delivery (id, order_id, account_id, tier, state, version, way, next_try, told_at)
                select * from unnest(cast(:ids as uuid[]), cast(:orders as uuid[]), cast(:accounts as uuid[]),
                    cast(:tiers as smallint[]), cast(:states as text[]), cast(:versions as integer[]),
                    cast(:ways as text[]), cast(:next as timestamptz[]), cast(:told as timestamptz[]))
                """).param("ids", deliveries.stream().map(Delivery::id).toArray(UUID[]::new))
                .param("orders", deliveries.stream().map(Delivery::order).toArray(UUID[]::new))
                .param("accounts", deliveries.stream().map(Delivery::account).toArray(UUID[]::new))
                .param("tiers", deliveries.stream().map(one -> (short) one.tier()).toArray(Short[]::new))
                .param("states", deliveries.stream().map(one -> one.state().name()).toArray(String[]::new))
                .param("versions", deliveries.stream().map(Delivery::version).toArray(Integer[]::new))
                .param("ways", deliveries.stream().map(one -> name(one.machine().way())).toArray(String[]::new))
                .param("next", deliveries.stream().map(one -> text(one.machine().next())).toArray(String[]::new))
                .param("told", deliveries.stream().map(one -> text(one.told())).toArray(String[]::new)).update();
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static @Nullable String name(@Nullable Way way) {
        return way == null ? null : way.name();
    }

    /** Writes what has become of it; whoever had it for himself has it no more. */
    void put(Delivery one) {
        Machine machine = one.machine();
        sql.sql("""
                update publishing.delivery set state = :state, version = :version, link = :link, reason = :reason,
                    answered_by = :by, answered_at = :at, way = :way, cleared = :cleared, next_try = :next,
                    begun_at = :begun, tries = :tries, hindrance = :hindrance, told_at = :told, seen_at = :seen,
                    runner = null, leased_until = null where id = :id
                """).param("id", one.id()).param("state", one.state().name()).param("version", one.version())
                .param("link", one.link()).param("reason", one.reason()).param("by", one.answeredBy())
                .param("at", OrderTable.utc(one.answered())).param("way", name(machine.way()))
                .param("cleared", machine.cleared()).param("next", OrderTable.utc(machine.next()))
                .param("begun", OrderTable.utc(machine.begun())).param("tries", machine.tries())
                .param("hindrance", machine.hindrance()).param("told", OrderTable.utc(one.told()))
                .param("seen", OrderTable.utc(one.seen())).update();
    }

    /**
     * All of an order in some states go to another; these are they.
     *
     * @param queued when what waits for a machine goes on; none where machines have nothing to do with it any more
     */
    List<Delivery> move(UUID order, Collection<State> from, State to, int version, Instant at,
            @Nullable Instant queued) {
        return sql.sql("""
                update publishing.delivery set state = :to,
                    told_at = case when version = :version then told_at else :at end,
                    seen_at = case when version = :version then seen_at end, version = :version,
                    way = case when cast(:queued as timestamptz) is not null then way end, cleared = false,
                    next_try = case when way is not null then cast(:queued as timestamptz) end, begun_at = null,
                    tries = 0, hindrance = null, runner = null, leased_until = null
                where order_id = :order and state = any(:from) returning *
                """).param("order", order).param("to", to.name()).param("version", version)
                .param("at", OrderTable.utc(at)).param("queued", OrderTable.utc(queued))
                .param("from", from.stream().map(State::name).toArray(String[]::new)).query(DeliveryTable::delivery)
                .list();
    }

    /** The same of those that are out by an older text, or are not. */
    List<Delivery> withdraw(UUID order, Collection<State> from, State to, boolean linked) {
        return sql.sql("""
                update publishing.delivery set state = :to, way = null, cleared = false, next_try = null,
                    begun_at = null, tries = 0, hindrance = null
                where order_id = :order and state = any(:from) and (link is not null) = :linked returning *
                """).param("order", order).param("to", to.name()).param("linked", linked)
                .param("from", from.stream().map(State::name).toArray(String[]::new)).query(DeliveryTable::delivery)
                .list();
    }

    /** Orders by which something waits for a machine on the account. */
    List<UUID> running(UUID account) {
        return sql.sql("""
                select distinct order_id from publishing.delivery where account_id = :account and way is not null
                    and state in ('WAITING', 'TO_CONFIRM') order by order_id
                """).param("account", account).query((row, _) -> row.getObject("order_id", UUID.class)).list();
    }

    /** Of an order, what people owe an answer about; at most so many. */
    List<Delivery> owed(UUID order, int limit) {
        return sql.sql("""
                select * from publishing.delivery where order_id = :order
                    and (state in ('TO_CONFIRM', 'FAILED', 'UNKNOWN', 'TAKE_DOWN') or state = 'WAITING' and way is null)
                order by id limit :limit
                """).param("order", order).param("limit", limit).query(DeliveryTable::delivery).list();
    }

    /** All of these orders, with what feeds hinted at; these were they. */
    List<UUID> forget(Collection<UUID> orders) {
        return sql.sql("""
                with gone as (delete from publishing.delivery where order_id = any(:orders) returning id),
                hints as (delete from publishing.feed_hint where subject_id in (select id from gone))
                select id from gone
                """).param("orders", orders.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class)).list();
    }

    Optional<Delivery> find(UUID id) {
        return sql.sql("select * from publishing.delivery where id = :id").param("id", id)
                .query(DeliveryTable::delivery).optional();
    }

    Optional<Delivery> lock(UUID id) {
        return sql.sql("select * from publishing.delivery where id = :id for update").param("id", id)
                .query(DeliveryTable::delivery).optional();
    }

    List<Delivery> list(Collection<UUID> ids) {
        return sql.sql("select * from publishing.delivery where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new)).query(DeliveryTable::delivery).list();
    }

    /** What accounts owe or have answered, the latest order first. */
    List<Delivery> of(Collection<UUID> accounts, int limit) {
        return sql.sql("""
                select * from publishing.delivery where account_id = any(:accounts)
                order by order_id desc, account_id limit :limit
                """).param("accounts", accounts.toArray(UUID[]::new)).param("limit", limit)
                .query(DeliveryTable::delivery).list();
    }

    /** A page of an order's in a state, in the order of their ids. */
    List<Delivery> page(UUID order, State state, @Nullable UUID after, int limit) {
        return sql.sql("""
                select * from publishing.delivery where order_id = :order and state = :state
                    and (cast(:after as uuid) is null or id > :after) order by id limit :limit
                """).param("order", order).param("state", state.name()).param("after", after).param("limit", limit)
                .query(DeliveryTable::delivery).list();
    }

    /** How far each department or college is, and each tier in it. */
    List<Share> shares(UUID order) {
        return sql.sql("""
                select coalesce((select f.id from directory.unit_shown f join directory.unit_shown o on o.id = a.unit_id
                        where f.id = any(o.path) and f.kind in ('DEPARTMENT', 'COLLEGE')
                        order by cardinality(f.path) desc limit 1), a.unit_id) as unit, d.tier, d.state,
                    d.state = 'WAITING' and d.way is not null, count(*)
                from publishing.delivery d join registry.account_shown a on a.id = d.account_id
                where d.order_id = :order group by 1, 2, 3, 4
                """).param("order", order).query((row, _) -> new Share(row.getObject(1, UUID.class), row.getInt(2),
                State.valueOf(row.getString(3)), row.getBoolean(4), row.getInt(5))).list();
    }

    /** When the so-manieth was published. */
    Optional<Instant> when(UUID order, int number) {
        return sql.sql("""
                select answered_at from publishing.delivery where order_id = :order and state in ('DONE', 'CONFIRMED')
                order by answered_at offset :skip limit 1
                """).param("order", order).param("skip", number - 1)
                .query((row, _) -> OrderTable.instant(row, "answered_at")).optional();
    }

    static Delivery delivery(ResultSet row, int number) throws SQLException {
        String way = row.getString("way");
        var machine = new Machine(way == null ? null : Way.valueOf(way), row.getBoolean("cleared"),
                OrderTable.instant(row, "next_try"), OrderTable.instant(row, "begun_at"), row.getInt("tries"),
                row.getString("hindrance"));
        return new Delivery(row.getObject("id", UUID.class), row.getObject("order_id", UUID.class),
                row.getObject("account_id", UUID.class), row.getInt("tier"), State.valueOf(row.getString("state")),
                row.getInt("version"), row.getString("link"), row.getString("reason"),
                row.getObject("answered_by", UUID.class), OrderTable.instant(row, "answered_at"), machine,
                OrderTable.instant(row, "told_at"), OrderTable.instant(row, "seen_at"));
    }
}
