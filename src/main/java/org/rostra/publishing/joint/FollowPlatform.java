package org.rostra.publishing.joint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Rule;
import org.rostra.publishing.joint.QueueTable.Taken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What machines took up and what platforms said, written down before and after, with no platform asked in between. */
@Component
public class FollowPlatform {
    /** Longer than all calls of one delivery can take together. */
    static final Duration LEASE = Duration.ofMinutes(6);

    private final QueueTable queue;
    private final DeliveryTable deliveries;
    private final OrderTable orders;
    private final DeliverySteps steps;
    private final Ledger ledger;
    private final Duration patience;

    FollowPlatform(QueueTable queue, DeliveryTable deliveries, OrderTable orders, DeliverySteps steps, Ledger ledger,
            @Value("${rostra.joint.patience:1h}") Duration patience) {
        this.queue = queue;
        this.deliveries = deliveries;
        this.orders = orders;
        this.steps = steps;
        this.ledger = ledger;
        this.patience = patience;
    }

    /** Takes some of what is due, for one worker. */
    @Enforces(Rule.JOINT_RELEASE)
    @Transactional
    List<Taken> take(Act act, UUID runner, int limit) {
        List<Taken> taken = queue.take(runner, act.at(), act.at().plus(LEASE), limit);
        ledger.recordAll(act, taken.stream().filter(Taken::fresh).map(one -> Entry.of(one.delivery().asSubject(),
                "joint.told").with("order", one.delivery().order()).with("account", one.delivery().account())
                .with("version", one.delivery().version()).outcome(one.delivery().state().name())).toList());
        return taken;
    }

    /** What the platform said; nothing, if another worker has taken over or a person has answered meanwhile. */
    @Transactional
    void follow(Act act, Delivery told, UUID runner, Told said) {
        JointOrder order = orders.share(told.order());
        queue.lock(told.id(), runner).ifPresent(one -> steps.step(act, order, one,
                new Course(one, order, act.at(), patience).after(said), Entry.of(one.asSubject(), "joint.followed")));
    }

    /** Something happened on the platform: the next worker asks about it. What was said is not taken for true. */
    @Transactional
    public void hurry(String key, Instant now) {
        id(key).ifPresent(id -> queue.hurry(id, now));
    }

    /** The account is not spoken for any more: what waited for it is owed by hand. Tells how many. */
    @Transactional
    public int byHand(Act act, UUID account) {
        int moved = 0;
        for (UUID id : deliveries.running(account)) {
            JointOrder order = orders.share(id);
            for (Delivery one : queue.lockWaiting(account).stream().filter(one -> one.order().equals(id)).toList()) {
                steps.step(act, order, one, new Course(one, order, act.at(), patience).notOut(null),
                        Entry.of(one.asSubject(), "joint.by-hand"));
                moved++;
            }
        }
        return moved;
    }

    private static Optional<UUID> id(String key) {
        return org.rostra.ledger.Ids.find(key.substring(0, Math.max(0, key.indexOf('/'))));
    }
}
