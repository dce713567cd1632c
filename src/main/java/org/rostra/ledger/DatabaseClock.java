package org.rostra.ledger;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Database time, carried forward between two looks by the machine's monotonic counter, so that a request costs no
 * query and a wrong wall clock on a node moves no date.
 */
@Component
class DatabaseClock implements Clock {
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(10);

    private record Look(Instant database, long nanos) {
        Instant now(long at) {
            return database.plusNanos(at - nanos);
        }

        boolean trusted(long at) {
            return at - nanos < TRUSTED_FOR.toNanos();
        }
    }

    private final JdbcClient sql;
    private volatile Look last = new Look(Instant.EPOCH, System.nanoTime() - TRUSTED_FOR.toNanos());

    DatabaseClock(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Instant now() {
        long nanos = System.nanoTime();
        Look look = last;
        if (!look.trusted(nanos)) {
            look = look();
            last = look;
        }
        return look.now(nanos).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    /** Looks again at once: after the stored offset was changed. */
    void lookAgain() {
        last = look();
    }

    private Look look() {
        Instant database = sql.sql("select clock_timestamp() + (select ahead from ledger.clock)")
                .query(java.time.OffsetDateTime.class).single().toInstant();
        return new Look(database, System.nanoTime());
    }
}
