package org.rostra.print.scan;

/** A scan, or one page of it, that cannot be looked at. */
public final class ScanFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** Neither PDF nor JPEG nor PNG, whatever its name says. */
        OTHER_KIND,
        /** Damaged, or cut off on its way. */
        BROKEN,
        /** Locked with a password. */
        LOCKED,
        /** More pages than are taken at once. */
        TOO_MANY_PAGES,
        /** A picture larger than any scanner needs for a page. */
        TOO_MANY_PIXELS,
        /** It unfolds to more than a page can hold, or is folded in a way no scanner does. */
        TOO_COMPLEX,
        /** JBIG2 or JPEG 2000. */
        OTHER_COMPRESSION,
        /** It takes too long to look at. */
        TOO_SLOW
    }

    private final Reason reason;

    public ScanFault(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
