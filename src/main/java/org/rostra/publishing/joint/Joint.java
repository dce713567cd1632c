package org.rostra.publishing.joint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Joint releases as they are read: by the office with its board, by custodians account by account. */
@Component
public class Joint {
    /** On one page of a list. */
    public static final int PAGE = 50;
    private static final int IN_HANDS = 200;
    private static final double MOST = 0.9;

    private final OrderTable orders;
    private final DeliveryTable deliveries;
    private final Register register;
    private final Procedures procedures;
    private final Access access;

    Joint(OrderTable orders, DeliveryTable deliveries, Register register, Procedures procedures, Access access) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.register = register;
        this.procedures = procedures;
        this.access = access;
    }

    /**
     * How far an order is.
     *
     * @param mostAfter how long after its beginning nine in ten had published; none while they have not
     * @param allAfter  the same of all
     */
    public record Board(List<Share> shares, Optional<Duration> mostAfter, Optional<Duration> allAfter) {
        public int count(Delivery.State state) {
            return shares.stream().filter(one -> one.state() == state).mapToInt(Share::count).sum();
        }

        /** How many wait for a machine. */
        public int queued() {
            return shares.stream().filter(Share::queued).mapToInt(Share::count).sum();
        }

        /** How many are out, with a link. */
        public int out() {
            return shares.stream().filter(one -> one.state().out()).mapToInt(Share::count).sum();
        }

        /** About how many somebody owes an answer. */
        public int owed() {
            return shares.stream().filter(Share::owed).mapToInt(Share::count).sum();
        }

        /** How many may still come out. */
        public int coming() {
            return shares.stream().filter(one -> one.state().coming()).mapToInt(Share::count).sum();
        }

        public int all() {
            return shares.stream().mapToInt(Share::count).sum();
        }
    }

    /** A page of orders, the latest first; one more than a page tells that there are others. */
    @Transactional(readOnly = true)
    public List<JointOrder> page(Act act, @Nullable UUID before) {
        access.check(act, Action.JOINT_READ_ALL);
        return orders.page(before, PAGE + 1);
    }

    /** Whether the person reads all orders. */
    public boolean all(Act act) {
        return access.open(act, Action.JOINT_READ_ALL);
    }

    /** Whether the person gives orders. */
    public boolean runs(Act act) {
        return access.open(act, Action.JOINT_RUN);
    }

    /** What the accounts that the person keeps or supervises owe or have answered. */
    @Transactional(readOnly = true)
    public List<Delivery> mine(Act act) {
        return deliveries.of(register.inHandsOf(act, Action.POST_ASK, IN_HANDS).stream().map(Account::id).toList(),
                PAGE);
    }

    /** Orders by id. The caller has read deliveries of them. */
    @Transactional(readOnly = true)
    public Map<UUID, JointOrder> orders(List<Delivery> of) {
        return orders.list(of.stream().map(Delivery::order).distinct().toList()).stream()
                .collect(Collectors.toMap(JointOrder::id, one -> one));
    }

    @Transactional(readOnly = true)
    public JointOrder getFor(Act act, UUID id) {
        access.check(act, Action.JOINT_READ_ALL);
        return orders.find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Board board(JointOrder order) {
        List<Share> shares = deliveries.shares(order.id());
        int owed = shares.stream().filter(one -> one.state().out() || one.state().coming()
                || one.state() == Delivery.State.TAKE_DOWN)
                .mapToInt(Share::count).sum();
        return new Board(shares, after(order, (int) Math.ceil(owed * MOST)), after(order, owed));
    }

    private Optional<Duration> after(JointOrder order, int number) {
        Instant began = order.approved();
        return number == 0 || began == null
                ? Optional.empty()
                : deliveries.when(order.id(), number).map(at -> Duration.between(began, at));
    }

    /** A page of an order's deliveries in a state. The caller has read the order. */
    @Transactional(readOnly = true)
    public List<Delivery> page(JointOrder order, Delivery.State state, @Nullable UUID after) {
        return deliveries.page(order.id(), state, after, PAGE + 1);
    }

    @Transactional(readOnly = true)
    public Delivery deliveryFor(Act act, UUID id) {
        Subject subject = new Subject(Delivery.KIND, id);
        if (!access.may(act, Action.JOINT_READ, subject)) {
            throw new NotFound();
        }
        return deliveries.find(id).orElseThrow(NotFound::new);
    }

    /** The order of a delivery that was read. */
    @Transactional(readOnly = true)
    public JointOrder orderOf(Delivery delivery) {
        return orders.find(delivery.order()).orElseThrow(NotFound::new);
    }

    public boolean mayAnswer(Act act, Delivery delivery) {
        return access.may(act, Action.JOINT_ANSWER, delivery.asSubject());
    }

    /** The case that approves it. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> file(JointOrder order) {
        return procedures.about(order.asSubject()).stream().findFirst();
    }
}
