package org.rostra.ledger;

import java.util.Optional;

/**
 * Says that this submission was already done. Not a failure: the caller gives the first answer again, which is the page
 * of the subject that the first submission was about.
 */
public final class Repeated extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Optional<Subject> subject;

    Repeated(Optional<Subject> subject) {
        super("operation already done", null, false, false);
        this.subject = subject;
    }

    public Optional<Subject> subject() {
        return subject;
    }
}
