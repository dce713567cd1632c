package org.rostra.publishing.joint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;

/**
 * What one account owes of an order.
 *
 * @param version the text that was told last
 * @param link    where it was published: nothing is done or confirmed without one
 * @param reason  why it was not carried out
 * @param told    since when this text is to be published
 * @param seen    when it was seen in a feed of the account
 */
public record Delivery(UUID id, UUID order, UUID account, int tier, State state, int version, @Nullable String link,
        @Nullable String reason, @Nullable UUID answeredBy, @Nullable Instant answered, Machine machine,
        @Nullable Instant told, @Nullable Instant seen) {
    /** The kind of subject under which a delivery stands on desks. */
    public static final String KIND = "delivery";
    /** Owed by the account's custodians. */
    public static final String TASK = "joint.deliver";
    /** Owed where a draft lies on the platform. */
    public static final String CONFIRM = "joint.confirm";
    /** Owed where nobody can tell whether it is out. */
    public static final String LOOK = "joint.unknown";
    /** Owed where the order was withdrawn after it was published. */
    public static final String TAKE_DOWN = "joint.take-down";

    /** Having missed the window is computed. */
    public enum State {
        WAITING("amber"), SENT("blue"), TO_CONFIRM("amber"), CONFIRMED("green"), DONE("green"),
        NOT_CARRIED_OUT("grey"), FAILED("red"), UNKNOWN("violet"), WITHDRAWN("grey"), TAKE_DOWN("red"),
        TAKEN_DOWN("grey");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        /** The colour of its chip. */
        public String colour() {
            return colour;
        }

        /** True where there is a link that proves it. */
        public boolean out() {
            return this == CONFIRMED || this == DONE;
        }

        /** True while it may still come out. */
        public boolean coming() {
            return switch (this) {
                case WAITING, SENT, TO_CONFIRM, FAILED, UNKNOWN -> true;
                case CONFIRMED, DONE, NOT_CARRIED_OUT, WITHDRAWN, TAKE_DOWN, TAKEN_DOWN -> false;
            };
        }
    }

    public Subject asSubject() {
        return new Subject(KIND, id);
    }

    /** True while a machine is to deliver it and has not begun. */
    public boolean queued() {
        return state == State.WAITING && machine.way() != null;
    }

    /** What the custodians owe of it now. */
    public Optional<String> task() {
        return Optional.ofNullable(switch (state) {
            case WAITING -> queued() ? null : TASK;
            case FAILED -> TASK;
            case TO_CONFIRM -> CONFIRM;
            case UNKNOWN -> LOOK;
            case TAKE_DOWN -> TAKE_DOWN;
            case SENT, CONFIRMED, DONE, NOT_CARRIED_OUT, WITHDRAWN, TAKEN_DOWN -> null;
        });
    }

    /** What the platform knows this text of it by. */
    String key() {
        return id + "/" + version;
    }

    Delivery to(State next, Machine then) {
        return new Delivery(id, order, account, tier, next, version, link, reason, answeredBy, answered, then, told,
                seen);
    }

    /** It is out, or was. */
    Delivery at(State next, String where, @Nullable UUID by, Instant when) {
        return new Delivery(id, order, account, tier, next, version, where, reason, by, when, Machine.NONE, told,
                seen);
    }

    /** Another text is to be published. */
    Delivery again(int another, @Nullable String where, Machine then, Instant when) {
        return new Delivery(id, order, account, tier, State.WAITING, another, where, reason, answeredBy, answered,
                then, when, null);
    }

    Delivery because(String why, UUID by, Instant when) {
        return new Delivery(id, order, account, tier, State.NOT_CARRIED_OUT, version, link, why, by, when,
                Machine.NONE, told, seen);
    }

    Delivery seen(Instant when) {
        return new Delivery(id, order, account, tier, state, version, link, reason, answeredBy, answered, machine,
                told, when);
    }
}
