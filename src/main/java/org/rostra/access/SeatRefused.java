package org.rostra.access;

import java.util.List;
import java.util.Optional;
import org.rostra.web.Explained;
import org.rostra.web.Message;
import org.rostra.web.Worded;

/** The three seats stay apart and filled. No clause of the regulation says so: it is a rule of this system. */
public final class SeatRefused extends RuntimeException implements Explained {
    private static final long serialVersionUID = 1L;

    private final Says reason;
    private final String name;

    SeatRefused(Says reason, String name) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.name = name;
    }

    public Says reason() {
        return reason;
    }

    @Override
    public Message what() {
        return said("");
    }

    @Override
    public Optional<Message> next() {
        return Optional.of(said(".next"));
    }

    @Override
    public Optional<Worded> citation() {
        return Optional.empty();
    }

    private Message said(String ending) {
        return new Message(reason.bundle() + "." + reason.key() + ending, List.of(name));
    }
}
