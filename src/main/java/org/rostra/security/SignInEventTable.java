package org.rostra.security;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
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

    /** One line of the record. */
    record SignedIn(Instant at, String outcome, String network) {}

    /** The latest of one person. */
    List<SignedIn> of(UUID person, int limit) {
        return sql.sql("""
                select at, outcome, network from security.sign_in_event where person_id = :person
                order by at desc limit :limit
                """).param("person", person).param("limit", limit)
                .query((row, _) -> new SignedIn(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2),
                        row.getString(3)))
                .list();
    }
}
