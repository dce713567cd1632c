package org.rostra.registry.intake;

import java.util.List;
import org.rostra.web.Message;

/** A message whose arguments are texts or messages again. */
record Said(String key, List<Said> arguments) {
    /** A text is a message without words of the bundle. */
    private static final String TEXT = "=";

    static Said of(Object argument) {
        return argument instanceof Message message
                ? new Said(message.key(), message.arguments().stream().map(Said::of).toList())
                : new Said(TEXT + argument, List.of());
    }

    Message message() {
        return new Message(key, arguments.stream().map(Said::shown).toList());
    }

    private Object shown() {
        return key.startsWith(TEXT) ? key.substring(TEXT.length()) : message();
    }
}
