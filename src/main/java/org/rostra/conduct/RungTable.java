package org.rostra.conduct;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RungTable {
    private final JdbcClient sql;

    RungTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Nobody else decides on the person on the platform until the transaction ends. */
    void lock(UUID person, UUID account) {
        // At once: between two statements a row of measures that are forgotten may go.
        sql.sql("""
                insert into conduct.rung (person_id, account_id) values (:person, :account)
                on conflict (person_id, account_id) do update set account_id = excluded.account_id
                """).param("person", person).param("account", account).update();
    }

    /** What was decided for the person on the platform and counts on the day; what fell or is not served yet counts by its decision. */
    int count(UUID person, UUID account, LocalDate on) {
        return sql.sql("""
                select count(*) from conduct.measure where person_id = :person and account_id = :account
                    and part = 'MEMBER' and stage in ('DECIDED', 'SERVED', 'APPEALED')
                    and (until is null or until >= :on)
                """).param("person", person).param("account", account).param("on", on).query(Integer.class).single();
    }
}
