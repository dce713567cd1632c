package org.rostra.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a platform that has members (四（一）): how many, and whether the supervisor is. It holds numbers and days,
 * never who the members are.
 *
 * @param members  how many there are, as last counted or declared
 * @param counted  when that was
 * @param reached  when they first were as many as must be filed; it stays, whatever they are afterwards
 * @param asked    when the supervisor was asked to join
 * @param admitted when he confirmed that he is in it
 * @param awaited  he was asked and has not confirmed since (待监管员确认)
 */
public record Membership(@Nullable Integer members, @Nullable LocalDate counted, @Nullable LocalDate reached,
        @Nullable LocalDate asked, @Nullable LocalDate admitted, @Nullable UUID admittedBy,
        boolean awaited) {
    /** Of what nothing is on record. */
    public static final Membership NONE = new Membership(null, null, null, null, null, null, false);

    /** The same with the number of members on a day. */
    public Membership counted(int now, LocalDate on, boolean reaches) {
        return new Membership(now, on, reached != null || !reaches ? reached : on, asked, admitted, admittedBy,
                awaited);
    }

    /** The same with the supervisor asked; a later one is asked anew, and what the earlier confirmed stays. */
    public Membership asked(LocalDate on) {
        return new Membership(members, counted, reached, on, admitted, admittedBy, true);
    }

    /** The same with nobody asked any longer. */
    public Membership settled() {
        return new Membership(members, counted, reached, asked, admitted, admittedBy, false);
    }

    /** The same of something that nobody has confirmed as it is now. */
    public Membership unconfirmed(LocalDate on) {
        return new Membership(members, counted, reached, on, null, null, true);
    }

    /** The same with the supervisor in it. */
    public Membership admitted(LocalDate on, UUID supervisor) {
        return new Membership(members, counted, reached, asked == null ? on : asked, on, supervisor, false);
    }
}
