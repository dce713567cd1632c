package org.rostra.security;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SignInEventTable {
    enum Outcome {
        SIGNED_IN, WRONG, TOO_SOON, CLOSED, SIGNED_OUT
    }

    private final JdbcClient sql;

    SignInEventTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Instant at, @Nullable UUID person, Outcome outcome, String network) {
        sql.sql("""
                insert into security.sign_in_event (id, at, person_id, outcome, network)
                values (:id, :at, :person, :outcome, :network)
                """).param("id", Ids.next()).param("at", SessionTable.utc(at)).param("person", person)
                .param("outcome", outcome.name()).param("network", network).update();
    }
}
