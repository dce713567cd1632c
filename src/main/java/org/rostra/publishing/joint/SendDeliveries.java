package org.rostra.publishing.joint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Ids;
import org.rostra.publishing.joint.DeliveryChannel.Parcel;
import org.rostra.publishing.joint.QueueTable.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells platforms what is due and asks about what was told, on as many nodes as run. A node that stops in the middle leaves
 * its deliveries to the next, when its lease is over; the platform is told each of them once all the same.
 */
@Component
public class SendDeliveries {
    private static final Logger LOG = LoggerFactory.getLogger(SendDeliveries.class);

    private final FollowPlatform follow;
    private final OrderTable orders;
    private final DeliveryChannel channel;
    private final Clock clock;
    private final int atOnce;

    SendDeliveries(FollowPlatform follow, OrderTable orders, DeliveryChannel channel, Clock clock,
            @Value("${rostra.joint.at-once:8}") int atOnce) {
        this.follow = follow;
        this.orders = orders;
        this.channel = channel;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /** Works until nothing is due; returns how many were worked on. */
    public int send() {
        UUID runner = Ids.next();
        int worked = 0;
        List<Taken> some = follow.take(Act.bySystem(clock.now()), runner, atOnce);
        while (!some.isEmpty() && !Thread.currentThread().isInterrupted()) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                some.forEach(one -> threads.submit(() -> work(one, runner)));
            }
            worked += some.size();
            some = Thread.currentThread().isInterrupted()
                    ? List.of()
                    : follow.take(Act.bySystem(clock.now()), runner, atOnce);
        }
        return worked;
    }

    private void work(Taken taken, UUID runner) {
        Delivery one = taken.delivery();
        try {
            JointOrder order = orders.find(one.order()).orElseThrow(NotFound::new);
            Told said = said(taken, order, clock.now());
            if (!Thread.currentThread().isInterrupted()) {
                follow.follow(Act.bySystem(clock.now()), one, runner, said);
            }
        } catch (RuntimeException failure) {
            // Its words could quote what is published; the lease ends, and it is gone on with.
            LOG.error("joint.not-followed delivery={} kind={}", one.id(), failure.getClass().getName());
        }
    }

    /** What is no longer wanted, or not in this text, or too late, is only asked about. */
    private Told said(Taken taken, JointOrder order, Instant now) {
        Delivery one = taken.delivery();
        boolean over = order.window().over(now);
        if (taken.fresh() && over) {
            return new Told.Refused(JointSays.LATE, false);
        }
        var parcel = new Parcel(one.account(), one.key(), one.machine().asked(), order.text());
        boolean wanted = order.state() == JointOrder.State.RUNNING && order.version() == one.version() && !over
                && one.state() == Delivery.State.SENT;
        try {
            return wanted ? channel.tell(parcel) : channel.ask(parcel);
        } catch (RuntimeException failure) {
            LOG.error("joint.channel delivery={} kind={}", one.id(), failure.getClass().getName());
            return new Told.Unknown(null);
        }
    }
}
