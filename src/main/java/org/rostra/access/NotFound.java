package org.rostra.access;

/** Not there, or not for you to see: both look alike from outside. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found", null, false, false);
    }
}
