package org.rostra.web;

import java.util.List;

/** Something to be said to a person: a key of the bundles and typed arguments, never a finished sentence. */
public record Message(String key, List<Object> arguments) {
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
