package org.rostra.procedure.saved;

import java.util.Optional;
import org.rostra.web.Explained;
import org.rostra.web.Message;
import org.rostra.web.Problem;
import org.rostra.web.Worded;

/** A filter that cannot be kept so. No clause says so: it is the person's own list. */
public final class FilterRefused extends RuntimeException implements Explained {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private FilterRefused(Problem problem) {
        super(problem.what().key(), null, false, false);
        this.problem = problem;
    }

    static FilterRefused of(String reason, Object... arguments) {
        return new FilterRefused(Problem.of("procedure.saved." + reason, arguments));
    }

    @Override
    public Message what() {
        return problem.what();
    }

    @Override
    public Optional<Message> next() {
        return problem.next();
    }

    @Override
    public Optional<Worded> citation() {
        return Optional.empty();
    }
}
