package org.rostra.publishing.joint;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OrderTable {
    private final JdbcClient sql;

    OrderTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(JointOrder order) {
        sql.sql("""
                insert into publishing.joint_order (id, state, occasion, title, body, short_body, adaptable, tiers, units,
                    platforms, from_at, until_at, ordered_by, ordered_at)
                values (:id, :state, :occasion, :title, :body, :brief, :adaptable, :tiers, :units, :platforms, :from,
                    :until, :by, :at)
                """).param("id", order.id()).param("state", order.state().name())
                .param("occasion", order.occasion().name()).param("title", order.text().title())
                .param("body", order.text().body()).param("brief", order.text().brief())
                .param("adaptable", order.adaptable())
                .param("tiers", order.reach().tiers().stream().map(Integer::shortValue).toArray(Short[]::new))
                .param("units", order.reach().units().toArray(UUID[]::new))
                .param("platforms", order.reach().platforms().toArray(String[]::new))
                .param("from", utc(order.window().from())).param("until", utc(order.window().until()))
                .param("by", order.by()).param("at", utc(order.ordered())).update();
    }

    void move(UUID id, JointOrder.State state, @Nullable Instant approved, @Nullable String why) {
        sql.sql("""
                update publishing.joint_order set state = :state, approved_at = coalesce(:approved, approved_at),
                    withdrawn_why = :why where id = :id
                """).param("id", id).param("state", state.name()).param("approved", utc(approved)).param("why", why)
                .update();
    }

    void reword(UUID id, JointOrder.Text text, int version) {
        sql.sql("""
                update publishing.joint_order set title = :title, body = :body, short_body = :brief, version = :version
                where id = :id
                """).param("id", id).param("title", text.title()).param("body", text.body())
                .param("brief", text.brief()).param("version", version).update();
    }

    Optional<JointOrder> find(UUID id) {
        return sql.sql("select * from publishing.joint_order where id = :id").param("id", id).query(OrderTable::order)
                .optional();
    }

    Optional<JointOrder> lock(UUID id) {
        return sql.sql("select * from publishing.joint_order where id = :id for update").param("id", id)
                .query(OrderTable::order).optional();
    }

    /** Nobody rewords or withdraws it while what depends on it is written. */
    JointOrder share(UUID id) {
        return sql.sql("select * from publishing.joint_order where id = :id for share").param("id", id)
                .query(OrderTable::order).single();
    }

    List<JointOrder> list(Collection<UUID> ids) {
        return sql.sql("select * from publishing.joint_order where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new)).query(OrderTable::order).list();
    }

    /** A page, the latest first. */
    List<JointOrder> page(@Nullable UUID before, int limit) {
        return sql.sql("""
                select * from publishing.joint_order where cast(:before as uuid) is null or id < :before
                order by id desc limit :limit
                """).param("before", before).param("limit", limit).query(OrderTable::order).list();
    }

    /** Some of those whose window was over before. */
    List<UUID> endedBefore(Instant before, int limit) {
        return sql.sql("select id from publishing.joint_order where until_at < :before order by id limit :limit")
                .param("before", utc(before)).param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class)).list();
    }

    /** Their deliveries are forgotten already. */
    void forget(Collection<UUID> ids) {
        sql.sql("delete from publishing.joint_order where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    private static JointOrder order(ResultSet row, int number) throws SQLException {
        var reach = new Reach(
                Arrays.stream((Object[]) array(row, "tiers")).map(one -> ((Number) one).intValue()).toList(),
                Arrays.stream((Object[]) array(row, "units")).map(UUID.class::cast).toList(),
                Arrays.stream((Object[]) array(row, "platforms")).map(String.class::cast).toList());
        return new JointOrder(row.getObject("id", UUID.class), JointOrder.State.valueOf(row.getString("state")),
                Occasion.valueOf(row.getString("occasion")),
                new JointOrder.Text(row.getString("title"), row.getString("body"), row.getString("short_body")),
                row.getInt("version"), row.getBoolean("adaptable"), reach,
                new JointOrder.Window(Objects.requireNonNull(instant(row, "from_at")),
                        Objects.requireNonNull(instant(row, "until_at"))),
                row.getObject("ordered_by", UUID.class), Objects.requireNonNull(instant(row, "ordered_at")),
                instant(row, "approved_at"), row.getString("withdrawn_why"));
    }

    private static Object array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
