package org.rostra.ledger;

import java.util.UUID;

/** The form in which an actor stands in the ledger. */
final class ActorText {
    private static final String ANONYMOUS = "anonymous";
    private static final String SYSTEM = "system";

    private ActorText() {
    }

    static String of(Actor actor) {
        return switch (actor) {
            case Actor.Person(UUID id) -> id.toString();
            case Actor.Anonymous _ -> ANONYMOUS;
            case Actor.System _ -> SYSTEM;
        };
    }

    static Actor parse(String text) {
        return switch (text) {
            case ANONYMOUS -> Actor.ANONYMOUS;
            case SYSTEM -> Actor.SYSTEM;
            default -> new Actor.Person(UUID.fromString(text));
        };
    }
}
