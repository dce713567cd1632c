package org.rostra.database;

import java.util.List;

/**
 * The database cannot or must not be used, and why: a {@link Reason} with its arguments, to be put into words by
 * whoever shows it (bundle {@code messages/database}).
 */
public final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Object> arguments;

    public DatabaseRefused(Reason reason, Object... arguments) {
        super(reason.key() + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public DatabaseRefused(Throwable cause, Reason reason, Object... arguments) {
        this(reason, arguments);
        initCause(cause);
    }

    public Reason reason() {
        return reason;
    }

    /** In the order the reason names them. */
    public List<Object> arguments() {
        return arguments;
    }
}
