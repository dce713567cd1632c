package org.rostra.conduct;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReporterTable {
    private final JdbcClient sql;

    ReporterTable(JdbcClient sql) {
        this.sql = sql;
    }

    void put(UUID measure, byte[] sealed) {
        sql.sql("insert into conduct.reporter (measure_id, sealed) values (:id, :sealed)").param("id", measure)
                .param("sealed", sealed).update();
    }

    Optional<byte[]> find(UUID measure) {
        return sql.sql("select sealed from conduct.reporter where measure_id = :id").param("id", measure)
                .query((row, _) -> row.getBytes(1)).optional();
    }
}
