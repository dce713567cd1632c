package org.rostra.publishing.correction;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FinderTable {
    private final JdbcClient sql;

    FinderTable(JdbcClient sql) {
        this.sql = sql;
    }

    void put(UUID correction, byte[] sealed) {
        sql.sql("insert into publishing.correction_finder (correction_id, sealed) values (:id, :sealed)")
                .param("id", correction).param("sealed", sealed).update();
    }

    Optional<byte[]> find(UUID correction) {
        return sql.sql("select sealed from publishing.correction_finder where correction_id = :id")
                .param("id", correction).query((row, _) -> row.getBytes(1)).optional();
    }
}
