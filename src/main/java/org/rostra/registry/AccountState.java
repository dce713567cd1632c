package org.rostra.registry;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an account stands. Everything else one might want to say of it (a change to be filed, a vacancy, a
 * rectification) follows from open duties and vacant seats and is computed.
 */
public enum AccountState {
    /** Being written; nobody but the applicant sees it. */
    DRAFT("grey"),
    /** Submitted, on its way through the procedure. */
    APPLIED("blue"),
    /** Approved; to be opened on the platform and filed back. */
    APPROVED_TO_OPEN("violet"),
    /** Exists, without an approval in this register: imported, to be made up (补办) or confirmed. */
    TO_BE_FILED("amber"),
    /** Filed and running. */
    RUNNING("green"), SUSPENDED("red"), CLOSING("amber"), CLOSED("grey"), REFUSED("red"), WITHDRAWN("grey"),
    /** Approved, but not opened in time. */
    LAPSED("grey");

    private final String colour;

    AccountState(String colour) {
        this.colour = colour;
    }

    /** The colour of its chip. */
    public String colour() {
        return colour;
    }

    /** The states that may follow. What is not listed here cannot happen. */
    public Set<AccountState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(APPLIED);
            case APPLIED -> EnumSet.of(APPROVED_TO_OPEN, RUNNING, REFUSED, WITHDRAWN, TO_BE_FILED);
            case APPROVED_TO_OPEN -> EnumSet.of(RUNNING, LAPSED, REFUSED);
            case TO_BE_FILED -> EnumSet.of(APPLIED, RUNNING, SUSPENDED, CLOSING, REFUSED);
            // A group runs before its supervisor was asked, who may say that it is none of his.
            case RUNNING -> EnumSet.of(SUSPENDED, CLOSING, REFUSED);
            case SUSPENDED -> EnumSet.of(RUNNING, TO_BE_FILED, CLOSING);
            case CLOSING -> EnumSet.of(CLOSED, RUNNING);
            case CLOSED, REFUSED, WITHDRAWN, LAPSED -> EnumSet.noneOf(AccountState.class);
        };
    }

    /** True where the account is not, and will not become, one of the institution's. */
    public boolean cameToNothing() {
        return switch (this) {
            case REFUSED, WITHDRAWN, LAPSED -> true;
            case DRAFT, APPLIED, APPROVED_TO_OPEN, TO_BE_FILED, RUNNING, SUSPENDED, CLOSING, CLOSED -> false;
        };
    }

    /** True for what is filed and not closed: what is not filed yet is put right in its own forms. */
    public boolean stands() {
        return switch (this) {
            case RUNNING, SUSPENDED -> true;
            case DRAFT, APPLIED, APPROVED_TO_OPEN, TO_BE_FILED, CLOSING, CLOSED, REFUSED, WITHDRAWN, LAPSED -> false;
        };
    }

    /** True for what must be in somebody's hands: approved, running, or not closed yet. */
    public boolean inHands() {
        return switch (this) {
            case APPROVED_TO_OPEN, RUNNING, SUSPENDED, CLOSING -> true;
            case DRAFT, APPLIED, TO_BE_FILED, CLOSED, REFUSED, WITHDRAWN, LAPSED -> false;
        };
    }

    /** The next state, if it may follow. */
    AccountState to(AccountState next) {
        if (!next().contains(next)) {
            throw new IllegalStateException("an account cannot go from " + this + " to " + next);
        }
        return next;
    }
}
