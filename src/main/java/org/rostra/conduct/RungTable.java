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
        sql.sql("insert into conduct.rung (person_id, account_id) values (:person, :account) on conflict do nothing")
                .param("person", person).param("account", account).update();
        sql.sql("select 1 from conduct.rung where person_id = :person and account_id = :account for update")
                .param("person", person).param("account", account).query(Integer.class).single();
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
