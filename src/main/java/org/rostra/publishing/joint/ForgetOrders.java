package org.rostra.publishing.joint;

import java.util.List;
import java.util.UUID;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.paper.Kept;
import org.rostra.registry.SubjectFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets orders with their deliveries and materials after the time for which posts are kept (R15). */
@Component
public class ForgetOrders {
    private static final String KEPT_AS = "posts";
    private static final int LOT = 20;

    private final OrderTable orders;
    private final DeliveryTable deliveries;
    private final SubjectFiles files;
    private final Duties duties;
    private final Kept kept;
    private final Ledger ledger;

    ForgetOrders(OrderTable orders, DeliveryTable deliveries, SubjectFiles files, Duties duties, Kept kept,
            Ledger ledger) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.files = files;
        this.duties = duties;
        this.kept = kept;
        this.ledger = ledger;
    }

    /** Some of them; tells how many. */
    @Transactional
    public int forget(Act act) {
        return kept.until(act, KEPT_AS).map(ended -> forget(act, ended)).orElse(0);
    }

    private int forget(Act act, Kept.Ended ended) {
        List<UUID> old = orders.endedBefore(ended.before(), LOT);
        deliveries.forget(old).forEach(one -> duties.end(act, new Subject(Delivery.KIND, one), Delivery.TASK,
                Delivery.CONFIRM, Delivery.TAKE_DOWN, Delivery.LOOK));
        orders.forget(old);
        old.forEach(files::forget);
        ledger.forgetAll(act, old.stream().map(id -> Entry.of(new Subject(JointOrder.KIND, id), "joint.forgotten")
                .under(ended.clause(), KEPT_AS)).toList());
        return old.size();
    }
}
