package org.rostra.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CustodyTable {
    private final JdbcClient sql;

    CustodyTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Ends what custody of the account there is, and enters these custodians from the day on. */
    void replace(UUID account, LocalDate day, List<Custody> by) {
        sql.sql("""
                with ended as (
                    update registry.custody set until_on = :day where account_id = :account and until_on is null)
                insert into registry.custody (id, account_id, person_id, from_on, expected_leave)
                select c.id, :account, c.person, :day, c.leave
                from unnest(:ids, :people, :leaves::date[]) as c (id, person, leave)
                """).param("account", account).param("day", day)
                .param("ids", by.stream().map(Custody::id).toArray(UUID[]::new))
                .param("people", by.stream().map(Custody::person).toArray(UUID[]::new))
                .param("leaves", by.stream().map(Custody::expectedLeave).map(leave -> leave == null
                        ? null
                        : leave.toString()).toArray(String[]::new))
                .update();
    }

    /** The custodians in post; one who left the institution no longer counts. */
    List<Custody> current(Collection<UUID> accounts, LocalDate on) {
        return sql.sql("""
                select c.* from registry.custody c join directory.person_shown p on p.id = c.person_id
                where c.account_id = any(:accounts) and c.until_on is null
                    and (p.left_on is null or p.left_on > :on)
                order by c.account_id, c.id
                """).param("accounts", accounts.toArray(UUID[]::new)).param("on", on).query(CustodyTable::custody)
                .list();
    }

    List<UUID> accountsOf(UUID person) {
        return sql.sql("""
                select account_id from registry.custody where person_id = :person and until_on is null
                """).param("person", person).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    private static Custody custody(ResultSet row, int number) throws SQLException {
        return new Custody(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class),
                row.getObject("person_id", UUID.class), row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class), row.getObject("expected_leave", LocalDate.class));
    }
}
