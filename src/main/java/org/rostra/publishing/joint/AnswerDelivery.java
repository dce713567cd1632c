package org.rostra.publishing.joint;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.publishing.WebLink;
import org.rostra.publishing.joint.Delivery.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of an order on one account: published, with its link; or not carried out, with a reason (R18). */
@Component
public class AnswerDelivery {
    private static final int LONGEST = 500;

    private final DeliveryTable deliveries;
    private final OrderTable orders;
    private final DeliverySteps steps;
    private final Regulation regulation;
    private final Access access;

    AnswerDelivery(DeliveryTable deliveries, OrderTable orders, DeliverySteps steps, Regulation regulation,
            Access access) {
        this.deliveries = deliveries;
        this.orders = orders;
        this.steps = steps;
        this.regulation = regulation;
        this.access = access;
    }

    /**
     * It was published, there; by hand, or found where nobody could tell.
     *
     * @throws Refused if there is no link, or it was answered
     */
    @Enforces(Rule.JOINT_RELEASE)
    @Transactional
    public void done(Act act, UUID id, String link) {
        Held held = take(act, id, State.WAITING, State.FAILED, State.UNKNOWN, State.TO_CONFIRM);
        if (link.length() > LONGEST || !WebLink.whole(link.strip())) {
            throw refuse(JointSays.LINK_WRONG, JointSays.LINK_WRONG_NEXT);
        }
        answer(act, held, held.course(act).out(link.strip(), State.DONE, act.person().orElseThrow()));
    }

    /**
     * It is not carried out, for a reason (R18).
     *
     * @throws Refused without a reason, or if it was answered
     */
    @Enforces(Rule.JOINT_RELEASE)
    @Transactional
    public void notCarriedOut(Act act, UUID id, String reason) {
        Held held = take(act, id, State.WAITING, State.FAILED, State.TO_CONFIRM);
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw refuse(JointSays.REASON_MISSING, JointSays.REASON_MISSING_NEXT);
        }
        answer(act, held, held.one().because(reason.strip(), act.person().orElseThrow(), act.at()));
    }

    /**
     * Somebody has looked at the draft on the platform: it is published now.
     *
     * @throws Refused after the end of the window
     */
    @Enforces(Rule.JOINT_RELEASE)
    @Transactional
    public void publish(Act act, UUID id) {
        Held held = take(act, id, State.TO_CONFIRM);
        if (held.order().window().over(act.at())) {
            throw refuse(JointSays.LATE, JointSays.LATE_NEXT);
        }
        answer(act, held, held.one().to(State.WAITING, held.one().machine().clear(act.at())));
    }

    /** Somebody has looked on the platform: it is not there. No machine sends it again. */
    @Enforces(Rule.JOINT_RELEASE)
    @Transactional
    public void notOut(Act act, UUID id) {
        Held held = take(act, id, State.UNKNOWN);
        answer(act, held, held.course(act).notOut(null));
    }

    /** What was published is down, the order having been withdrawn. */
    @Enforces(Rule.JOINT_RELEASE)
    @Transactional
    public void takenDown(Act act, UUID id) {
        Held held = take(act, id, State.TAKE_DOWN);
        answer(act, held, held.one().at(State.TAKEN_DOWN, java.util.Objects.requireNonNull(held.one().link()),
                act.person().orElseThrow(), act.at()));
    }

    /** A delivery and its order, both held fast. */
    private record Held(Delivery one, JointOrder order) {
        Course course(Act act) {
            return new Course(one, order, act.at(), Duration.ZERO);
        }
    }

    private Held take(Act act, UUID id, State... states) {
        access.check(act, Action.JOINT_ANSWER, new Subject(Delivery.KIND, id));
        JointOrder order = orders.share(deliveries.find(id).orElseThrow(NotFound::new).order());
        Delivery one = deliveries.lock(id).orElseThrow(NotFound::new);
        if (one.state() == State.SENT) {
            throw refuse(JointSays.WITH_PLATFORM, JointSays.WITH_PLATFORM_NEXT);
        }
        if (!List.of(states).contains(one.state())) {
            throw refuse(JointSays.ANSWERED, JointSays.ANSWERED_NEXT);
        }
        return new Held(one, order);
    }

    private void answer(Act act, Held held, Delivery after) {
        steps.step(act, held.order(), held.one(), after, Entry.of(after.asSubject(), "joint.answered"));
    }

    private Refused refuse(JointSays what, JointSays next) {
        return regulation.refuse(Rule.JOINT_RELEASE, what, next);
    }
}
