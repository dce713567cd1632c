package org.rostra.registry.book;

import java.util.List;
import java.util.Optional;
import org.rostra.web.Explained;
import org.rostra.web.Message;
import org.rostra.web.Worded;

/** A table of another office that is not taken, mapped or filled, and what to do now. */
public final class BookRefused extends RuntimeException implements Explained {
    private static final long serialVersionUID = 1;

    private final Why why;
    private final transient List<Object> arguments;

    public BookRefused(Why why, Object... arguments) {
        super(why.name());
        this.why = why;
        this.arguments = List.of(arguments);
    }

    public Why why() {
        return why;
    }

    @Override
    public Message what() {
        return new Message(why.key(), arguments);
    }

    @Override
    public Optional<Message> next() {
        return Optional.of(new Message(why.key() + ".next", arguments));
    }

    @Override
    public Optional<Worded> citation() {
        return Optional.empty();
    }
}
