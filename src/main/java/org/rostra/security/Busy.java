package org.rostra.security;

/** Too many passwords are being checked at once; says so at once instead of letting all wait. */
public final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** After how many seconds another try is worth while. */
    public static final int RETRY_AFTER = 5;

    Busy() {
        super("busy checking passwords", null, false, false);
    }
}
