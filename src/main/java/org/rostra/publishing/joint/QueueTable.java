package org.rostra.publishing.joint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.publishing.joint.Delivery.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class QueueTable {
    private final JdbcClient sql;

    QueueTable(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One that a worker has for itself until its lease ends.
     *
     * @param fresh true if the platform was not told before
     */
    record Taken(Delivery delivery, boolean fresh) {}

    /** Takes what is due and nobody else has; told of or not, it counts as told from here on. */
    List<Taken> take(UUID runner, Instant now, Instant until, int limit) {
        return sql.sql("""
                with due as (select id, state from publishing.delivery
                    where next_try <= :now and (leased_until is null or leased_until <= :now)
                    order by next_try, id limit :limit for update skip locked)
                update publishing.delivery d set runner = :runner, leased_until = :until, tries = d.tries + 1,
                    begun_at = coalesce(d.begun_at, :now),
                    state = case when d.state = 'WAITING' then 'SENT' else d.state end
                from due where d.id = due.id returning d.*, due.state as was
                """).param("runner", runner).param("now", OrderTable.utc(now)).param("until", OrderTable.utc(until))
                .param("limit", limit).query((row, number) -> new Taken(DeliveryTable.delivery(row, number),
                        row.getString("was").equals(State.WAITING.name())))
                .list();
    }

    /** The same, locked, if the worker still has it. */
    Optional<Delivery> lock(UUID id, UUID runner) {
        return sql.sql("select * from publishing.delivery where id = :id and runner = :runner for update")
                .param("id", id).param("runner", runner).query(DeliveryTable::delivery).optional();
    }

    /** Asks about it at once: its state stays, and what nobody waits for is left alone. */
    int hurry(UUID id, Instant now) {
        return sql.sql("""
                update publishing.delivery set next_try = :now
                where id = :id and state in ('SENT', 'UNKNOWN') and (next_try is null or next_try > :now)
                """).param("id", id).param("now", OrderTable.utc(now)).update();
    }

    /** The same of all of an order that are on their way. */
    void hurryAll(UUID order, Instant now) {
        sql.sql("update publishing.delivery set next_try = :now where order_id = :order and state = 'SENT'")
                .param("order", order).param("now", OrderTable.utc(now)).update();
    }

    /** What waits for a machine on an account, or lies there as a draft, with its rows locked. */
    List<Delivery> lockWaiting(UUID account) {
        return sql.sql("""
                select * from publishing.delivery where account_id = :account and way is not null
                    and state in ('WAITING', 'TO_CONFIRM') order by id for update
                """).param("account", account).query(DeliveryTable::delivery).list();
    }
}
