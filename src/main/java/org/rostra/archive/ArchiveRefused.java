package org.rostra.archive;

import java.util.Optional;
import org.rostra.policy.Clause;
import org.rostra.web.Explained;
import org.rostra.web.Message;
import org.rostra.web.Worded;

/** A package that is not made or not given out, and what to do now. */
public final class ArchiveRefused extends RuntimeException implements Explained {
    private static final long serialVersionUID = 1;

    private final Why why;
    private final transient Clause clause;

    ArchiveRefused(Why why, Clause clause) {
        super(why.name());
        this.why = why;
        this.clause = clause;
    }

    public Why why() {
        return why;
    }

    @Override
    public Message what() {
        return Message.of(why.key());
    }

    @Override
    public Optional<Message> next() {
        return Optional.of(Message.of(why.key() + ".next"));
    }

    @Override
    public Optional<Worded> citation() {
        return Optional.of(clause.citation());
    }
}
