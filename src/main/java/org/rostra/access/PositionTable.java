package org.rostra.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Office;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PositionTable {
    /** One appointment or one administrative seat of a person. */
    record Held(@Nullable Office office, @Nullable UUID unit, @Nullable String unitCode,
            @Nullable AdministrativeSeat seat) {}

    private final JdbcClient sql;

    PositionTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Held> held(UUID person, LocalDate on) {
        return sql.sql("""
                select office, unit_id, unit_code, null as seat from directory.office_held
                where person_id = :person and from_on <= :on and (until_on is null or until_on >= :on)
                union all
                select null, null, null, seat from access.administration
                where person_id = :person and ended_at is null
                """).param("person", person).param("on", on).query(PositionTable::held).list();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        String office = row.getString(1);
        String seat = row.getString(4);
        return new Held(office == null ? null : Office.valueOf(office), row.getObject(2, UUID.class),
                row.getString(3),
                seat == null ? null : AdministrativeSeat.valueOf(seat));
    }
}
