package org.rostra.security;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DeviceTable {
    private final JdbcClient sql;

    DeviceTable(JdbcClient sql) {
        this.sql = sql;
    }

    boolean knows(byte[] token, UUID person) {
        return sql.sql("""
                select exists (select from security.device where token_hash = :token and person_id = :person)
                """).param("token", token).param("person", person).query(Boolean.class).single();
    }

    void remember(byte[] token, UUID person, Instant at) {
        sql.sql("""
                insert into security.device (token_hash, person_id, used_at) values (:token, :person, :at)
                on conflict (token_hash) do update set person_id = :person, used_at = :at
                """).param("token", token).param("person", person).param("at", SessionTable.utc(at)).update();
    }

    void forgetUsedBefore(Instant at) {
        sql.sql("delete from security.device where used_at < :at").param("at", SessionTable.utc(at)).update();
    }
}
