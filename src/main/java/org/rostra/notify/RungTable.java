package org.rostra.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostra.notify.Rungs.Reached;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RungTable {
    /** Somebody to be told of a duty, or who was. */
    record Told(UUID duty, UUID person) {}

    /** An open duty that has come to a rung of which nobody was told. */
    record Due(UUID id, LocalDate due) {
        static final Due FIRST = new Due(new UUID(0, 0), LocalDate.of(1900, 1, 1));
    }

    private final JdbcClient sql;

    RungTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Some of them, in the order of their days; of the rule, or of all rules but that one. */
    List<Due> untold(Reached reached, String rule, boolean ofRule, Due after, int limit) {
        return sql.sql("""
                select d.id, d.due_on from duty.open d
                where d.opened_at is not null and d.due_on between :from and :to and (d.rule = :rule) = :ofRule
                    and (d.due_on, d.id) > (:afterDue, :afterId)
                    and not exists (select from notify.rung r where r.duty_id = d.id and r.days = :days)
                order by d.due_on, d.id limit :limit
                """).param("from", reached.from()).param("to", reached.to()).param("rule", rule)
                .param("ofRule", ofRule).param("afterDue", after.due()).param("afterId", after.id())
                .param("days", reached.rung().days()).param("limit", limit)
                .query((row, _) -> new Due(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class))).list();
    }

    /** Notes who is told; returns those who were not told before, by this node or another. */
    List<Told> tell(List<Told> all, int days, Instant at) {
        return sql.sql("""
                insert into notify.rung (duty_id, days, person_id, told_at)
                select t.duty, :days, t.person, :at from unnest(:duties, :people) as t (duty, person)
                order by t.duty, t.person
                on conflict do nothing returning duty_id, person_id
                """).param("days", days).param("at", at.atOffset(ZoneOffset.UTC))
                .param("duties", all.stream().map(Told::duty).toArray(UUID[]::new))
                .param("people", all.stream().map(Told::person).toArray(UUID[]::new))
                .query((row, _) -> new Told(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).list();
    }

    /** How much each was told that no digest of his has said yet, and that is still owed. */
    Map<UUID, Integer> undigested() {
        Map<UUID, Integer> counts = new HashMap<>();
        sql.sql("""
                select r.person_id, count(*) from notify.rung r join duty.open d on d.id = r.duty_id
                where r.digested_at is null group by r.person_id
                """).query(row -> {
            counts.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return counts;
    }

    void digest(Collection<UUID> people, Instant at) {
        sql.sql("""
                update notify.rung set digested_at = :at where person_id = any(:people) and digested_at is null
                """).param("at", at.atOffset(ZoneOffset.UTC)).param("people", people.toArray(UUID[]::new)).update();
    }
}
