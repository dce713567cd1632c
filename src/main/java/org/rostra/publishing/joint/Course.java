package org.rostra.publishing.joint;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rostra.policy.MessageKey;
import org.rostra.publishing.joint.Delivery.State;

/**
 * What follows for a delivery from what is known of it. Decides, and keeps nothing.
 *
 * @param patience after how long what nobody can tell is left to a person
 */
record Course(Delivery one, JointOrder order, Instant now, Duration patience) {
    private static final long FIRST_WAIT = 30;
    private static final int SLOWEST = 5;

    static String key(MessageKey said) {
        return said.bundle() + "." + said.key();
    }

    Delivery after(Told told) {
        return switch (told) {
            case Told.Out(URI link) -> out(link.toString(), State.CONFIRMED, null);
            case Told.Drafted _ -> drafted();
            case Told.Accepted _ -> underWay(null);
            case Told.Unknown(MessageKey hindrance) -> underWay(hindrance == null ? null : key(hindrance));
            case Told.Refused(MessageKey reason, boolean passes) -> refused(key(reason), passes);
        };
    }

    /** It is out, by whoever: proof is the link. What says an older text is owed again by hand. */
    Delivery out(String link, State proven, java.util.@Nullable UUID by) {
        if (withdrawn()) {
            return one.at(State.TAKE_DOWN, link, by, now);
        }
        return old() ? one.again(order.version(), link, Machine.NONE, now) : one.at(proven, link, by, now);
    }

    /** It is not out, and a machine does not try again. */
    Delivery notOut(@Nullable String hindrance) {
        return withdrawn()
                ? one.to(State.WITHDRAWN, Machine.NONE)
                : one.again(order.version(), one.link(), Machine.hindered(hindrance), now);
    }

    private boolean withdrawn() {
        return order.state() == JointOrder.State.WITHDRAWN;
    }

    private boolean old() {
        return one.version() < order.version();
    }

    private boolean over() {
        return order.window().over(now);
    }

    private Delivery drafted() {
        if (withdrawn() || over() || one.state() == State.UNKNOWN) {
            return notOut(over() ? key(JointSays.LATE) : null);
        }
        return old() ? requeued() : one.to(State.TO_CONFIRM, one.machine().at(null, null));
    }

    private Delivery underWay(@Nullable String hindrance) {
        Instant end = Objects.requireNonNullElse(one.machine().begun(), now).plus(patience);
        if (one.state() == State.UNKNOWN || !now.isBefore(end)) {
            return one.to(State.UNKNOWN, one.machine().at(null, hindrance));
        }
        return one.to(State.SENT, one.machine().at(earlier(later(), end), hindrance));
    }

    private Delivery refused(String reason, boolean passes) {
        if (withdrawn()) {
            return one.to(State.WITHDRAWN, Machine.NONE);
        }
        if (old()) {
            return over() ? notOut(reason) : requeued();
        }
        if (!passes || over()) {
            return one.to(State.FAILED, Machine.hindered(reason));
        }
        // One more try at the very end, so that nothing waits unseen after it.
        return one.to(State.WAITING, one.machine().again(earlier(later(), order.window().until().plusSeconds(1)),
                reason));
    }

    /** The older text never came out: the new one takes its place. */
    private Delivery requeued() {
        Way way = Objects.requireNonNull(one.machine().way());
        return one.again(order.version(), one.link(), Machine.queued(way, now), now);
    }

    private Instant later() {
        return now.plusSeconds(FIRST_WAIT << Math.min(one.machine().tries(), SLOWEST));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
