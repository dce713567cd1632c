package org.rostra.publishing.joint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
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
    private final Duties duties;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    AnswerDelivery(DeliveryTable deliveries, Duties duties, Regulation regulation, Access access, Ledger ledger) {
        this.deliveries = deliveries;
        this.duties = duties;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** @throws Refused if there is no link, or it was answered */
    @Enforces(Rule.JOINT_RELEASE)
    @Transactional
    public void done(Act act, UUID id, String link) {
        Delivery one = take(act, id, State.WAITING);
        if (link.length() > LONGEST || !WebLink.whole(link.strip())) {
            throw refuse(JointSays.LINK_WRONG, JointSays.LINK_WRONG_NEXT);
        }
        answer(act, one, State.DONE, link.strip(), null);
    }

    /** @throws Refused without a reason, or if it was answered */
    @Enforces(Rule.JOINT_RELEASE)
    @Transactional
    public void notCarriedOut(Act act, UUID id, String reason) {
        Delivery one = take(act, id, State.WAITING);
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw refuse(JointSays.REASON_MISSING, JointSays.REASON_MISSING_NEXT);
        }
        answer(act, one, State.NOT_CARRIED_OUT, one.link(), reason.strip());
    }

    /** What was published is down, the order having been withdrawn. */
    @Enforces(Rule.JOINT_RELEASE)
    @Transactional
    public void takenDown(Act act, UUID id) {
        Delivery one = take(act, id, State.TAKE_DOWN);
        answer(act, one, State.TAKEN_DOWN, one.link(), one.reason());
    }

    private Delivery take(Act act, UUID id, State state) {
        access.check(act, Action.JOINT_ANSWER, new org.rostra.ledger.Subject(Delivery.KIND, id));
        Delivery one = deliveries.lock(id).orElseThrow(NotFound::new);
        if (one.state() != state) {
            throw refuse(JointSays.ANSWERED, JointSays.ANSWERED_NEXT);
        }
        return one;
    }

    private void answer(Act act, Delivery one, State state, @Nullable String link, @Nullable String reason) {
        deliveries
                .put(new Delivery(one.id(), one.order(), one.account(), one.tier(), state, one.version(), link, reason,
                        act.person().orElseThrow(), act.at()));
        duties.end(act, one.asSubject(), Delivery.TASK, Delivery.TAKE_DOWN);
        ledger.record(act, Entry.of(one.asSubject(), "joint.answered").under(regulation.basis(Rule.JOINT_RELEASE).id(),
                Rule.JOINT_RELEASE.id()).with("order", one.order()).with("account", one.account())
                .with("version", one.version()).withheld("link", link).withheld("reason", reason)
                .outcome(state.name()));
    }

    private Refused refuse(JointSays what, JointSays next) {
        return regulation.refuse(Rule.JOINT_RELEASE, what, next);
    }
}
