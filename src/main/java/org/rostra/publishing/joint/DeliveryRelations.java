package org.rostra.publishing.joint;

import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.ledger.Subject;
import org.rostra.registry.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who stands to an account in some way stands so to what it owes of an order. */
@Component
class DeliveryRelations implements Relations {
    private final DeliveryTable deliveries;
    private final Register register;

    DeliveryRelations(DeliveryTable deliveries, @Lazy Register register) {
        this.deliveries = deliveries;
        this.register = register;
    }

    @Override
    public String kind() {
        return Delivery.KIND;
    }

    @Override
    public Action reading() {
        return Action.JOINT_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return deliveries.find(subject.id()).map(one -> {
            Standing standing = register.standing(person, one.account(), subject, asked);
            standing.positions().removeAll(Set.of(Position.APPLICANT, Position.ASSIGNEE, Position.DECIDED));
            return new Standing(true, standing.positions());
        }).orElse(Standing.NOWHERE);
    }
}
