package org.rostra.publishing.joint;

import org.rostra.access.NotFound;
import org.rostra.policy.Enforces;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseConcluded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An order that was approved is for all whom it reaches. */
@Component
class OrdersFollowCases {
    private final OrderTable orders;
    private final JointReleases releases;

    OrdersFollowCases(OrderTable orders, JointReleases releases) {
        this.orders = orders;
        this.releases = releases;
    }

    @EventListener
    @Enforces(Rule.JOINT_RELEASE)
    void follow(CaseConcluded fact) {
        if (!fact.file().subject().kind().equals(JointOrder.KIND)) {
            return;
        }
        JointOrder order = orders.lock(fact.file().subject().id()).orElseThrow(NotFound::new);
        switch (fact.file().state()) {
            case APPROVED -> releases.begin(fact.act(), order);
            case REFUSED -> orders.move(order.id(), JointOrder.State.REFUSED, null, null);
            case WITHDRAWN -> orders.move(order.id(), JointOrder.State.WITHDRAWN, null, null);
            case RETURNED, OPEN -> {
                // It waits with its case.
            }
        }
    }
}
