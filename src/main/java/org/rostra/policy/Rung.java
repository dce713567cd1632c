package org.rostra.policy;

/**
 * One day of a ladder of reminders.
 *
 * @param days after the last day; negative before it, never 0: the last day itself is always told of
 */
public record Rung(int days, Reach reach) {
    /** Up to whom a rung reaches: each takes those before it along. */
    public enum Reach {
        HOLDER, HEAD, OFFICE
    }
}
