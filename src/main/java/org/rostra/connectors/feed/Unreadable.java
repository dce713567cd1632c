package org.rostra.connectors.feed;

import java.util.List;
import org.rostra.connectors.Says;

/** These bytes are no feed that can be read. */
public record Unreadable(Says reason, List<Object> arguments) implements Reading {
    public Unreadable {
        arguments = List.copyOf(arguments);
    }

    static Unreadable because(Says reason, Object... arguments) {
        return new Unreadable(reason, List.of(arguments));
    }
}
