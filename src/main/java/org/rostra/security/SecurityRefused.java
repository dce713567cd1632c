package org.rostra.security;

import java.util.List;
import java.util.Optional;
import org.rostra.web.Explained;
import org.rostra.web.Message;
import org.rostra.web.Worded;

/** A password or a name that cannot stand, a login that must stay. No clause says so, so none is cited. */
public final class SecurityRefused extends RuntimeException implements Explained {
    private static final long serialVersionUID = 1L;

    private final Says reason;
    private final String field;
    private final transient List<Object> arguments;

    SecurityRefused(Says reason, String field, Object... arguments) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    public Says reason() {
        return reason;
    }

    @Override
    public Message what() {
        return new Message(reason.bundle() + "." + reason.key(), arguments);
    }

    @Override
    public Optional<Message> next() {
        return Optional.of(new Message(reason.bundle() + "." + reason.key() + ".next", arguments));
    }

    @Override
    public Optional<Worded> citation() {
        return Optional.empty();
    }

    @Override
    public Optional<String> field() {
        return Optional.of(field);
    }
}
