package org.rostra.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names that belong to accounts but stand in the directory, for many accounts at once. */
@Component
class AccountNameTable {
    /** The unit and the one above it. */
    record UnitNames(@Nullable String own, @Nullable String above) {
        static final UnitNames NONE = new UnitNames(null, null);
    }

    private final JdbcClient sql;
    private final SupervisionSeats seats;

    AccountNameTable(JdbcClient sql, SupervisionSeats seats) {
        this.sql = sql;
        this.seats = seats;
    }

    Map<UUID, UnitNames> units(UUID[] units, boolean english) {
        Map<UUID, UnitNames> names = new HashMap<>();
        sql.sql("""
                select u.id, case when :english then coalesce(u.name_english, u.name) else u.name end,
                    case when :english then coalesce(p.name_english, p.name) else p.name end
                from directory.unit_shown u left join directory.unit_shown p on p.id = u.parent_id
                where u.id = any(:units)
                """).param("units", units).param("english", english).query(row -> {
            names.put(row.getObject(1, UUID.class), new UnitNames(row.getString(2), row.getString(3)));
        });
        return names;
    }

    Map<UUID, List<String>> custodians(UUID[] accounts, LocalDate on) {
        return names(sql.sql("""
                select c.account_id, p.name from registry.custody c join directory.person_shown p on p.id = c.person_id
                where c.account_id = any(:accounts) and c.until_on is null and (p.left_on is null or p.left_on > :on)
                order by c.account_id, c.id
                """).param("accounts", accounts).param("on", on));
    }

    Map<UUID, List<String>> supervisors(UUID[] accounts, LocalDate on) {
        return names(supervising("p.name", accounts, on));
    }

    /** The first of the supervisors of each account, by name. */
    Map<UUID, UUID> supervisorIds(UUID[] accounts, LocalDate on) {
        Map<UUID, UUID> found = new HashMap<>();
        supervising("p.id", accounts, on).query(row -> {
            found.putIfAbsent(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
        return found;
    }

    private JdbcClient.StatementSpec supervising(String what, UUID[] accounts, LocalDate on) {
        return seats.on(sql.sql("select a.id, " + what + """
                 from registry.account a join directory.unit_shown u on u.id = a.unit_id
                """ + SupervisionSeats.JOINED + """
                join directory.person_shown p on p.id = h.person_id
                where a.id = any(:accounts) and s.body = a.body order by a.id, p.pinyin, p.id
                """)).param("accounts", accounts).param("day", on);
    }

    private static Map<UUID, List<String>> names(JdbcClient.StatementSpec statement) {
        Map<UUID, List<String>> names = new HashMap<>();
        statement.query(row -> {
            names.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>()).add(row.getString(2));
        });
        return names;
    }
}
