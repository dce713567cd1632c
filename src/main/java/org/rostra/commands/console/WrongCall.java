package org.rostra.commands.console;

/** A command was called in a way, or with settings, that cannot be followed; the message says so to the caller. Exit 2. */
public final class WrongCall extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message in the language of the call */
    public WrongCall(String message) {
        super(message, null, false, false);
    }
}
