package org.rostra.publishing.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rostra.duty.Duties;
import org.rostra.duty.Owed;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a delivery from one state to the next: its row, what is owed of it, and the line of the ledger. */
@Component
class DeliverySteps {
    private final DeliveryTable deliveries;
    private final Register register;
    private final Duties duties;
    private final Regulation regulation;
    private final Ledger ledger;

    DeliverySteps(DeliveryTable deliveries, Register register, Duties duties, Regulation regulation, Ledger ledger) {
        this.deliveries = deliveries;
        this.register = register;
        this.duties = duties;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** Writes what has become of it; of what stays as it was the ledger says nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void step(Act act, JointOrder order, Delivery before, Delivery after, Entry entry) {
        deliveries.put(after);
        Optional<String> owed = after.task();
        if (!owed.equals(before.task())) {
            before.task().ifPresent(task -> duties.end(act, before.asSubject(), task));
            owed.ifPresent(task -> owe(act, order, List.of(after), task));
        }
        if (after.state() != before.state() || after.version() != before.version()) {
            ledger.record(act, entry.under(regulation.basis(Rule.JOINT_RELEASE).id(),
                    Rule.JOINT_RELEASE.id()).with("order", after.order()).with("account", after.account())
                    .with("version", after.version()).with("hindrance", after.machine().hindrance())
                    .withheld("link", after.link()).withheld("reason", after.reason()).outcome(after.state().name()));
        }
    }

    /** Puts it on the desks of the custodians, by the end of the window. */
    @Transactional(propagation = Propagation.MANDATORY)
    void owe(Act act, JointOrder order, List<Delivery> some, String task) {
        LocalDate due = LocalDate.ofInstant(order.window().until(), Act.ZONE);
        duties.openAll(act, some.stream().map(one -> Owed.by(due, task, one.asSubject(),
                register.custodianSeat(one.account()), Rule.JOINT_RELEASE.id(), regulation.basis(Rule.JOINT_RELEASE)
                        .id(),
                act.today())).toList());
    }
}
