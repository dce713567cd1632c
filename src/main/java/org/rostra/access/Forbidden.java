package org.rostra.access;

import java.util.Optional;
import org.rostra.web.Explained;
import org.rostra.web.Message;
import org.rostra.web.Worded;

/** The subject may be seen, but this may not be done to it: tells who could. */
public final class Forbidden extends RuntimeException implements Explained {
    private static final long serialVersionUID = 1L;
    private final Action action;

    Forbidden(Action action) {
        super("not allowed: " + action, null, false, false);
        this.action = action;
    }

    @Override
    public Message what() {
        return Message.of("access.forbidden", Message.of("access.action." + action));
    }

    @Override
    public Optional<Message> next() {
        return Optional.of(Message.of("access.forbidden.next", Message.of("access.action." + action + ".who")));
    }

    @Override
    public Optional<Worded> citation() {
        return Optional.empty();
    }
}
