package org.rostra.demo;

import java.time.Instant;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Ids;

/** Acts of the invented people. */
final class Deed {
    private Deed() {
    }

    static Act by(UUID person, Instant at) {
        return Act.of(new Actor.Person(person), Ids.next(), at);
    }
}
