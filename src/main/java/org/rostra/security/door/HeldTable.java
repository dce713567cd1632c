package org.rostra.security.door;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The offices and seats of a person, to be shown beside the name. */
@Component
class HeldTable {
    /**
     * One of them.
     *
     * @param unit name of the unit of an office; empty for a seat of administration
     */
    record Held(String held, String unit) {}

    private final JdbcClient sql;

    HeldTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Held> of(UUID person, LocalDate on, boolean english) {
        return sql.sql("""
                select h.office, case when :english then coalesce(u.name_english, u.name) else u.name end
                from directory.office_held h join directory.unit_shown u on u.id = h.unit_id
                where h.person_id = :person and h.from_on <= :on and (h.until_on is null or h.until_on >= :on)
                union all
                select seat, '' from access.seat_held where person_id = :person
                order by 1, 2
                """).param("person", person).param("on", on).param("english", english)
                .query((row, _) -> new Held(row.getString(1), row.getString(2))).list();
    }
}
