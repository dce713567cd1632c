package org.rostra.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rostra.directory.Office;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PositionTable {
    private final JdbcClient sql;

    PositionTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Held> held(UUID person, LocalDate on) {
        return sql.sql("""
                select h.office, h.unit_id, h.unit_code, u.name, u.name_english, null as seat
                from directory.office_held h join directory.unit_shown u on u.id = h.unit_id
                where h.person_id = :person and h.from_on <= :on and (h.until_on is null or h.until_on >= :on)
                union all
                select null, null, null, null, null, seat from access.administration
                where person_id = :person and ended_at is null
                """).param("person", person).param("on", on).query(PositionTable::held).list();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        String office = row.getString(1);
        String seat = row.getString(6);
        return new Held(office == null ? null : Office.valueOf(office), row.getObject(2, UUID.class),
                row.getString(3), row.getString(4), row.getString(5),
                seat == null ? null : AdministrativeSeat.valueOf(seat));
    }
}
