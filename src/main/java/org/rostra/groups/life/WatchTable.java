package org.rostra.groups.life;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class WatchTable {
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient sql;

    WatchTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Groups, and accounts of these bodies, whose supervisor was never told; from one of them on. */
    List<UUID> unasked(String[] bodies, @Nullable UUID after, int limit) {
        return ids(sql.sql("""
                select a.id from registry.account_shown a
                where a.asked_on is null and a.unit_id is not null and a.id > :after
                    and (a.grouped and a.state in ('RUNNING', 'TO_BE_FILED')
                        or a.state = 'RUNNING' and a.body = any(:bodies))
                order by a.id limit :limit
                """).param("bodies", bodies), after, limit);
    }

    /** What supervisors are asked to confirm, from one of them on. */
    List<UUID> confirming(String task, @Nullable UUID after, int limit) {
        return ids(sql.sql("""
                select d.subject_id from duty.open d where d.task = :task and d.subject_id > :after
                order by d.subject_id limit :limit
                """).param("task", task), after, limit);
    }

    /** Running groups that end by the day, and temporary ones that name none, whose owner is not asked. */
    List<UUID> ending(LocalDate by, String task, int limit) {
        return sql.sql("""
                select p.account_id from groups.particulars p join registry.account_shown a on a.id = p.account_id
                where (p.end_on <= :by or p.end_on is null and p.kind = 'TEMPORARY')
                    and a.state in ('RUNNING', 'TO_BE_FILED')
                    and not exists (select from duty.open d where d.subject_id = a.id and d.task = :task)
                order by p.end_on limit :limit
                """).param("by", by).param("task", task).param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /**
     * Running class groups whose owner is not asked and whose class goes by the day: most of those of whom it is known
     * when they leave do. One that was transferred since the day goes on.
     */
    List<UUID> graduating(LocalDate since, LocalDate by, String task, @Nullable UUID after, int limit) {
        return ids(sql.sql("""
                select a.id from registry.account_shown a
                where a.grouped and a.body = 'CLASS' and a.state = 'RUNNING' and a.id > :after
                    and (select count(*) filter (where p.expected_leave <= :by) * 2 > count(*)
                         from directory.person_shown p where p.unit_id = a.unit_id and p.kind = 'STUDENT'
                            and p.left_on is null and p.expected_leave is not null)
                    and not exists (select from duty.open d where d.subject_id = a.id and d.task = :task)
                    and not exists (select from groups.decision t where t.account_id = a.id and t.kind = 'TRANSFER'
                        and t.state = 'AGREED' and t.proposed_on >= :since)
                order by a.id limit :limit
                """).param("since", since).param("by", by).param("task", task), after, limit);
    }

    private static List<UUID> ids(StatementSpec statement, @Nullable UUID after, int limit) {
        return statement.param("after", after == null ? FIRST : after).param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class)).list();
    }
}
