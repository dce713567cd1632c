package org.rostra.publishing.joint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Unit;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.BodyKind;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.Procedures;
import org.rostra.publishing.copies.Fingerprints;
import org.rostra.publishing.joint.Delivery.State;
import org.rostra.publishing.joint.DeliveryTable.Reached;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The publicity department orders a joint release, updates or withdraws it, and asks those who are still to publish. */
@Component
public class JointReleases {
    /** The procedure of the pack that approves an order. */
    static final String PROCEDURE = "joint-release";
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST = 100_000;
    private static final int AT_ONCE = 5_000;

    private final OrderTable orders;
    private final DeliveryTable deliveries;
    private final DeliverySteps steps;
    private final DeliveryChannel channel;
    private final QueueTable queue;
    private final Procedures procedures;
    private final SeatFinder finder;
    private final Duties duties;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;
    private final Fingerprints fingerprints;

    JointReleases(OrderTable orders, DeliveryTable deliveries, DeliverySteps steps, DeliveryChannel channel,
            QueueTable queue, Procedures procedures, SeatFinder finder, Duties duties, Regulation regulation,
            Access access, Ledger ledger, Fingerprints fingerprints) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.steps = steps;
        this.channel = channel;
        this.queue = queue;
        this.procedures = procedures;
        this.finder = finder;
        this.duties = duties;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
        this.fingerprints = fingerprints;
    }

    /** What somebody orders. */
    public record Wanted(Occasion occasion, JointOrder.Text text, boolean adaptable, Reach reach,
            JointOrder.Window window) {}

    /** How many accounts it would reach now. Nothing is written. */
    @Transactional(readOnly = true)
    public int reached(Reach reach) {
        return deliveries.count(reach);
    }

    /**
     * Puts an order up for approval.
     *
     * @throws Refused without a text, with a window that is over, the wrong way round or too long, or for no account
     */
    @Enforces({Rule.JOINT_RELEASE, Rule.JOINT_LASTS})
    @Transactional
    public JointOrder order(Act act, Wanted wanted) {
        access.check(act, Action.JOINT_RUN);
        regulation.require(Rule.JOINT_RELEASE, act.today());
        check(wanted.text());
        check(act, wanted.window());
        if (deliveries.count(wanted.reach()) == 0) {
            throw refuse(JointSays.NOBODY, JointSays.NOBODY_NEXT);
        }
        UUID by = act.person().orElseThrow();
        var order = new JointOrder(Ids.next(), JointOrder.State.UNDER_REVIEW, wanted.occasion(), wanted.text(), 1,
                wanted.adaptable(), wanted.reach(), wanted.window(), by, act.at(), null, null);
        orders.insert(order);
        Unit publicity = finder.getNamed("publicity");
        ledger.begin(act, under(Entry.of(order.asSubject(), "joint.ordered")).with("occasion", order.occasion().name())
                .with("until", order.window().until()));
        procedures.start(act, PROCEDURE, BodyKind.INSTITUTION, order.asSubject(), publicity, by);
        return order;
    }

    private void check(JointOrder.Text text) {
        if (text.title().isBlank() || text.body().isBlank()) {
            throw refuse(JointSays.NO_TEXT, JointSays.NO_TEXT_NEXT);
        }
        if (text.title().length() > LONGEST_TITLE || text.body().length() > LONGEST
                || text.brief().length() > LONGEST) {
            throw refuse(JointSays.TOO_LONG, JointSays.TOO_LONG_NEXT);
        }
    }

    private void check(Act act, JointOrder.Window window) {
        if (!window.from().isBefore(window.until()) || window.over(act.at())) {
            throw refuse(JointSays.WINDOW_WRONG, JointSays.WINDOW_WRONG_NEXT);
        }
        boolean tooLong = regulation.count(Rule.JOINT_LASTS, act.today())
                .filter(days -> Duration.between(act.at(), window.until()).toDays() >= days).isPresent();
        if (tooLong) {
            throw regulation.refuse(Rule.JOINT_LASTS, JointSays.WINDOW_LONG, JointSays.WINDOW_LONG_NEXT);
        }
    }

    /** The order was approved: every account that it reaches now owes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(Act act, JointOrder order) {
        orders.move(order.id(), JointOrder.State.RUNNING, act.at(), null);
        fingerprints.ordered(order.id(), order.version(), order.text().body(), order.text().brief());
        List<Reached> reached = deliveries.reached(order.reach());
        Map<UUID, Way> ways = channel.ways(reached.stream().map(Reached::account).toList(), act.today());
        List<Delivery> owed = reached.stream().map(one -> delivery(act, order, one, ways.get(one.account()))).toList();
        for (int from = 0; from < owed.size(); from += AT_ONCE) {
            List<Delivery> some = owed.subList(from, Math.min(owed.size(), from + AT_ONCE));
            deliveries.insert(some);
            steps.owe(act, order, some.stream().filter(one -> !one.queued()).toList(), Delivery.TASK);
        }
        ledger.record(act, under(Entry.of(order.asSubject(), "joint.begun")).with("accounts", owed.size()));
    }

    /** Nothing goes out by machine before the window begins. */
    private static Delivery delivery(Act act, JointOrder order, Reached account, @Nullable Way way) {
        return new Delivery(Ids.next(), order.id(), account.account(), account.tier(), State.WAITING, order.version(),
                null, null, null, null, way == null ? Machine.NONE : Machine.queued(way, begins(act, order)), act.at(),
                null);
    }

    private static Instant begins(Act act, JointOrder order) {
        return order.window().from().isAfter(act.at()) ? order.window().from() : act.at();
    }

    /**
     * Another text: what was published by the one before is to be put right.
     *
     * @throws Refused if it is not running any more
     */
    @Enforces(Rule.JOINT_RELEASE)
    @Transactional
    public void update(Act act, UUID id, JointOrder.Text text) {
        JointOrder order = running(act, id);
        check(text);
        int version = order.version() + 1;
        orders.reword(id, text, version);
        fingerprints.ordered(id, version, text.body(), text.brief());
        // First what is owed already, then what becomes owed by this: neither is moved twice.
        deliveries.move(id, Set.of(State.WAITING), State.WAITING, version, act.at(), begins(act, order));
        deliveries.move(id, Set.of(State.FAILED), State.WAITING, version, act.at(), null);
        deliveries.move(id, Set.of(State.TO_CONFIRM), State.WAITING, version, act.at(), begins(act, order))
                .forEach(one -> duties.end(act, one.asSubject(), Delivery.CONFIRM));
        List<Delivery> again = deliveries.move(id, Set.of(State.DONE, State.CONFIRMED), State.WAITING, version,
                act.at(), null);
        steps.owe(act, order, again, Delivery.TASK);
        ledger.record(act, under(Entry.of(order.asSubject(), "joint.updated")).with("version", version)
                .with("again", again.size()));
    }

    /** Withdraws it: nobody publishes it any more, and what was published is taken down. */
    @Enforces(Rule.JOINT_RELEASE)
    @Transactional
    public void withdraw(Act act, UUID id, String why) {
        JointOrder order = running(act, id);
        if (why.isBlank() || why.length() > 1000) {
            throw refuse(JointSays.REASON_MISSING, JointSays.REASON_MISSING_NEXT);
        }
        orders.move(id, JointOrder.State.WITHDRAWN, null, why.strip());
        Set<State> unsent = Set.of(State.WAITING, State.TO_CONFIRM, State.FAILED);
        deliveries.withdraw(id, unsent, State.WITHDRAWN, false).forEach(one -> ended(act, one));
        List<Delivery> out = new ArrayList<>(deliveries.withdraw(id, unsent, State.TAKE_DOWN, true));
        out.forEach(one -> ended(act, one));
        out.addAll(deliveries.withdraw(id, Set.of(State.DONE, State.CONFIRMED), State.TAKE_DOWN, true));
        steps.owe(act, order, out, Delivery.TAKE_DOWN);
        queue.hurryAll(id, act.at());
        ledger.record(act, under(Entry.of(order.asSubject(), "joint.withdrawn")).with("published", out.size())
                .withheld("why", why.strip()));
    }

    /** Asks everybody who is still to publish, or to take down; told how many. */
    @Enforces(Rule.JOINT_RELEASE)
    @Transactional
    public int urge(Act act, UUID id) {
        access.check(act, Action.JOINT_RUN);
        JointOrder order = orders.lock(id).orElseThrow(NotFound::new);
        List<Delivery> owed = deliveries.owed(id, AT_ONCE);
        owed.forEach(one -> duties.urge(act, one.asSubject()));
        ledger.record(act, under(Entry.of(order.asSubject(), "joint.urged")).with("accounts", owed.size()));
        return owed.size();
    }

    private void ended(Act act, Delivery one) {
        duties.end(act, one.asSubject(), Delivery.TASK, Delivery.CONFIRM);
    }

    private JointOrder running(Act act, UUID id) {
        access.check(act, Action.JOINT_RUN);
        JointOrder order = orders.lock(id).orElseThrow(NotFound::new);
        if (order.state() != JointOrder.State.RUNNING) {
            throw refuse(JointSays.NOT_RUNNING, JointSays.NOT_RUNNING_NEXT);
        }
        return order;
    }

    private Entry under(Entry entry) {
        return entry.under(regulation.basis(Rule.JOINT_RELEASE).id(), Rule.JOINT_RELEASE.id());
    }

    private Refused refuse(JointSays what, JointSays next) {
        return regulation.refuse(Rule.JOINT_RELEASE, what, next);
    }
}
