package org.rostra.publishing.joint;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Rule;
import org.rostra.publishing.Posts;
import org.rostra.publishing.joint.Delivery.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is said to be out, held against the feeds of its accounts: seen there, or perhaps one of what is there. */
@Component
public class Proofs {
    private final ProofTable table;
    private final DeliveryTable deliveries;
    private final OrderTable orders;
    private final DeliverySteps steps;
    private final Ledger ledger;

    Proofs(ProofTable table, DeliveryTable deliveries, OrderTable orders, DeliverySteps steps, Ledger ledger) {
        this.table = table;
        this.deliveries = deliveries;
        this.orders = orders;
        this.steps = steps;
        this.ledger = ledger;
    }

    /** What of these accounts is worth looking for now. */
    @Transactional(readOnly = true)
    public List<Unproven> wanted(Collection<UUID> accounts, Instant now) {
        return Stream.concat(table.deliveries(accounts, now).stream(), table.releases(accounts, now).stream()).toList();
    }

    /** It was seen, there. */
    @Enforces(Rule.CONNECTORS)
    @Transactional
    public void seen(Act act, Unproven what, URI link) {
        if (what.joint()) {
            delivered(act, what, link.toString());
        } else if (table.seen(what.subject(), what.account(), act.at())) {
            ledger.record(act, Entry.of(Posts.subject(what.subject()), "post.seen").with("account", what.account())
                    .withheld("link", link.toString()));
        }
    }

    private void delivered(Act act, Unproven what, String link) {
        JointOrder order = orders.share(deliveries.find(what.subject()).orElseThrow(NotFound::new).order());
        Delivery one = deliveries.lock(what.subject()).orElseThrow(NotFound::new);
        boolean waits = one.state() == State.WAITING || one.state() == State.UNKNOWN || one.state() == State.FAILED;
        if (waits && order.state() == JointOrder.State.RUNNING && one.version() == order.version()) {
            Delivery out = new Course(one, order, act.at(), Duration.ZERO).out(link, State.CONFIRMED, null);
            steps.step(act, order, one, out.seen(act.at()), Entry.of(one.asSubject(), "joint.seen"));
        } else if (one.state().out() && one.seen() == null) {
            deliveries.put(one.seen(act.at()));
            ledger.record(act, Entry.of(one.asSubject(), "joint.seen").with("order", one.order())
                    .with("account", one.account()).outcome(one.state().name()));
        }
    }

    /** It may be one of these, which proves nothing. */
    @Transactional
    public void hinted(Unproven what, List<Hint> hints, Instant now) {
        hints.forEach(hint -> table.hint(what, hint, now));
    }

    /** When a post was seen in the feeds of its accounts. The caller has read the post. */
    @Transactional(readOnly = true)
    public Map<UUID, Instant> seen(UUID post) {
        return table.seen(post);
    }

    /** What may be it. The caller has read the delivery or the post. */
    @Transactional(readOnly = true)
    public List<Hint> hints(UUID subject) {
        return table.hints(subject);
    }
}
