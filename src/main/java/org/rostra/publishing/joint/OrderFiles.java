package org.rostra.publishing.joint;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.files.KeptFile;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.SubjectFiles;
import org.rostra.registry.AttachmentRefused;
import org.rostra.registry.Attachments.Opened;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Materials of an order, such as pictures: sent by the office, in the kit of every account that owes it. */
@Component
public class OrderFiles {
    private final OrderTable orders;
    private final DeliveryTable deliveries;
    private final SubjectFiles files;
    private final Regulation regulation;
    private final Access access;

    OrderFiles(OrderTable orders, DeliveryTable deliveries, SubjectFiles files, Regulation regulation,
            Access access) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.files = files;
        this.regulation = regulation;
        this.access = access;
    }

    /**
     * Adds a file while the order waits for its approval or runs.
     *
     * @throws AttachmentRefused         if it is not taken
     * @throws org.rostra.policy.Refused if the order has ended
     */
    @Enforces(Rule.JOINT_RELEASE)
    @Transactional
    public UUID add(Act act, UUID id, String name, InputStream content) {
        access.check(act, Action.JOINT_RUN);
        JointOrder order = orders.lock(id).orElseThrow(NotFound::new);
        if (order.state() != JointOrder.State.UNDER_REVIEW && order.state() != JointOrder.State.RUNNING) {
            throw regulation.refuse(Rule.JOINT_RELEASE, JointSays.NOT_RUNNING, JointSays.NOT_RUNNING_NEXT);
        }
        return files.keep(act, order.asSubject(), Entry.of(order.asSubject(), "joint.file-added")
                .under(regulation.basis(Rule.JOINT_RELEASE).id(), Rule.JOINT_RELEASE.id()), name, content);
    }

    /** The files of an order that was read, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<KeptFile> of(JointOrder order) {
        return files.of(order.asSubject());
    }

    /** For the office. */
    @Transactional(readOnly = true)
    public Opened open(Act act, UUID order, UUID file) {
        access.check(act, Action.JOINT_READ_ALL);
        return files.open(new Subject(JointOrder.KIND, order), file);
    }

    /** For whoever reads what an account owes of the order. */
    @Transactional(readOnly = true)
    public Opened openOf(Act act, UUID delivery, UUID file) {
        if (!access.may(act, Action.JOINT_READ, new Subject(Delivery.KIND, delivery))) {
            throw new NotFound();
        }
        Delivery one = deliveries.find(delivery).orElseThrow(NotFound::new);
        return files.open(new Subject(JointOrder.KIND, one.order()), file);
    }
}
