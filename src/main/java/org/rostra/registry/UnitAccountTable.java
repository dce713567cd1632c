package org.rostra.registry;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class UnitAccountTable {
    private final JdbcClient sql;

    UnitAccountTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many accounts the unit has that are neither at an end nor only being written. */
    long living(UUID unit) {
        return sql.sql("""
                select count(*) from registry.account
                where unit_id = :unit and state not in ('DRAFT', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'CLOSED')
                """).param("unit", unit).query(Long.class).single();
    }
}
