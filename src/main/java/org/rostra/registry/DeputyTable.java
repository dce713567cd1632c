package org.rostra.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DeputyTable {
    /** Only who has not left and still is a deputy in the unit, or in one above it, supervises in the head's place. */
    static final String IN_OFFICE = """
            exists (select from registry.account a join directory.unit_shown u on u.id = a.unit_id
                join directory.office_held h on h.unit_id = any(u.path)
                where a.id = d.account_id and h.person_id = d.person_id and h.office = 'DEPUTY' and h.from_on <= :day
                    and (h.until_on is null or h.until_on >= :day))
            """;

    private final JdbcClient sql;

    DeputyTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<UUID> find(UUID account, LocalDate on) {
        return Optional.ofNullable(list(List.of(account), on).get(account));
    }

    /** The deputies by account. */
    Map<UUID, UUID> list(Collection<UUID> accounts, LocalDate on) {
        Map<UUID, UUID> deputies = new HashMap<>();
        sql.sql("select d.account_id, d.person_id from registry.deputy d where d.account_id = any(:accounts) and "
                + IN_OFFICE).param("accounts", accounts.toArray(UUID[]::new)).param("day", on).query(row -> {
                    deputies.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return deputies;
    }

    /** Their names, by account. */
    Map<UUID, String> names(UUID[] accounts, LocalDate on) {
        Map<UUID, String> deputies = new HashMap<>();
        sql.sql("""
                select d.account_id, p.name from registry.deputy d join directory.person_shown p on p.id = d.person_id
                where d.account_id = any(:accounts) and
                """ + IN_OFFICE).param("accounts", accounts).param("day", on).query(row -> {
            deputies.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return deputies;
    }

    /** Who they are, by account. */
    Map<UUID, UUID> people(UUID[] accounts, LocalDate on) {
        Map<UUID, UUID> deputies = new HashMap<>();
        sql.sql("select d.account_id, d.person_id from registry.deputy d where d.account_id = any(:accounts) and "
                + IN_OFFICE).param("accounts", accounts).param("day", on).query(row -> {
                    deputies.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return deputies;
    }

    void put(UUID account, UUID person, UUID by, LocalDate on) {
        sql.sql("""
                insert into registry.deputy (account_id, person_id, named_by, named_on)
                values (:account, :person, :by, :on)
                on conflict (account_id) do update set person_id = excluded.person_id, named_by = excluded.named_by,
                    named_on = excluded.named_on
                """).param("account", account).param("person", person).param("by", by).param("on", on).update();
    }

    void remove(UUID account) {
        sql.sql("delete from registry.deputy where account_id = :account").param("account", account).update();
    }
}
