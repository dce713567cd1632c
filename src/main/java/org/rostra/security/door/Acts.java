package org.rostra.security.door;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Ids;
import org.rostra.security.Session;
import org.rostra.security.Sessions;
import org.springframework.stereotype.Component;

/** The act that a request is: its actor, its instant and what is open to it are found out once. */
@Component
class Acts {
    private static final String INSTANT = Acts.class.getName() + ".instant";
    private static final String READING = Acts.class.getName() + ".reading";
    private static final String OPEN = Acts.class.getName() + ".open";

    private final Sessions sessions;
    private final Clock clock;
    private final Access access;

    Acts(Sessions sessions, Clock clock, Access access) {
        this.sessions = sessions;
        this.clock = clock;
        this.access = access;
    }

    Act of(HttpServletRequest request, UUID operation) {
        return Act.of(actor(sessions.of(request)), operation, instant(request));
    }

    /** The one act of a request that only reads. */
    Act reading(HttpServletRequest request) {
        var reading = (Act) request.getAttribute(READING);
        if (reading == null) {
            reading = of(request, Ids.next());
            request.setAttribute(READING, reading);
        }
        return reading;
    }

    /** Every action that is open to the actor. */
    @SuppressWarnings("unchecked")
    Set<Action> open(HttpServletRequest request) {
        var open = (Set<Action>) request.getAttribute(OPEN);
        if (open == null) {
            open = access.open(reading(request));
            request.setAttribute(OPEN, open);
        }
        return open;
    }

    private Instant instant(HttpServletRequest request) {
        var instant = (Instant) request.getAttribute(INSTANT);
        if (instant == null) {
            instant = clock.now();
            request.setAttribute(INSTANT, instant);
        }
        return instant;
    }

    private static Actor actor(Optional<Session> session) {
        return session.<Actor>map(found -> new Actor.Person(found.person())).orElse(Actor.ANONYMOUS);
    }
}
