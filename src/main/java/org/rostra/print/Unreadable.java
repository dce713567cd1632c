package org.rostra.print;

/** A file that cannot be read as a paper. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** Not a PDF, damaged, or locked with a password. */
        NO_PDF,
        /** It unfolds to more than any paper does. */
        TOO_LARGE,
        /** None of its pages bears the code that was asked for; a scan, having no text, bears none. */
        OTHER_PAPER
    }

    private final Reason reason;

    public Unreadable(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
