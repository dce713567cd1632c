package org.rostra.groups.roster;

/** More lines than a member list has. */
public final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong() {
        super("more than " + MemberList.MOST_LINES + " lines");
    }
}
