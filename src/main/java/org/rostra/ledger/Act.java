package org.rostra.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One deed: who does it, for whom, by which submission, at which instant. Every command takes one; its instant is the
 * only "now" of the whole deed.
 *
 * @param onBehalfOf the person whose decision is recorded or whose seat is filled, where that is not the actor
 * @param operation  the id that the form carried: sent twice, it is done once
 */
public record Act(Actor actor, @Nullable UUID onBehalfOf, UUID operation, Instant at) {
    /** The zone in which dates of law are counted. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public static Act of(Actor actor, UUID operation, Instant at) {
        return new Act(actor, null, operation, at);
    }

    /** A deed of the system itself: a job or a command. */
    public static Act bySystem(Instant at) {
        return of(Actor.SYSTEM, Ids.next(), at);
    }

    public Act onBehalfOf(UUID person) {
        return new Act(actor, person, operation, at);
    }

    /** The date of law on which this happens. */
    public LocalDate today() {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** The signed-in person who acts, if a person does. */
    public Optional<UUID> person() {
        return actor instanceof Actor.Person person ? Optional.of(person.id()) : Optional.empty();
    }
}
