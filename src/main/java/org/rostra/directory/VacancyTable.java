package org.rostra.directory;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seats that nobody would hold any more. */
@Component
class VacancyTable {
    /** @param cause the person who leaves, or the appointment that ends */
    record Vacated(UUID cause, Office office, UUID at, String unit) {
        Seat seat() {
            return new Seat.OfficeAt(office, at);
        }
    }

    private final JdbcClient sql;

    VacancyTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that fall vacant by the change, but for what it gives to somebody else. */
    List<Vacated> by(Shift shift) {
        return sql.sql("""
                with held as materialized (
                    select h.*, h.person_id = any(:leaving) as leaves, h.id = any(:ending) as ends
                    from directory.office_held h
                    where h.from_on <= :on and (h.until_on is null or h.until_on >= :on))
                select case when g.leaves then g.person_id else g.id end, g.office, g.unit_id, u.name
                from held g join directory.unit u on u.id = g.unit_id
                where (g.leaves or g.ends) and not exists (select from held s
                    where s.office = g.office and s.unit_id = g.unit_id and not (s.leaves or s.ends))
                order by u.pinyin, g.unit_id, g.office
                """).param("leaving", shift.leaving().toArray(UUID[]::new))
                .param("ending", shift.ending().toArray(UUID[]::new)).param("on", shift.on())
                .query((row, _) -> new Vacated(row.getObject(1, UUID.class), Office.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class), row.getString(4)))
                .list().stream().filter(one -> !shift.given().contains(one.seat())).toList();
    }
}
