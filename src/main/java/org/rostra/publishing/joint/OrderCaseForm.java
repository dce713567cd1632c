package org.rostra.publishing.joint;

import gg.jte.Content;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.access.NotFound;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Unit;
import org.rostra.ledger.Subject;
import org.rostra.procedure.CaseForm;
import org.rostra.web.Fragments;
import org.rostra.web.Frame;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** An order on the page of its case. */
@Component
class OrderCaseForm implements CaseForm {
    private final OrderTable orders;
    private final DeliveryTable deliveries;
    private final OrderFiles files;
    private final SeatFinder finder;
    private final Fragments fragments;

    OrderCaseForm(OrderTable orders, DeliveryTable deliveries, @Lazy OrderFiles files, SeatFinder finder,
            Fragments fragments) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.files = files;
        this.finder = finder;
        this.fragments = fragments;
    }

    @Override
    public String kind() {
        return JointOrder.KIND;
    }

    @Override
    public Content form(Subject subject, Frame frame) {
        JointOrder order = get(subject);
        return fragments.of("joint/filed", Map.of("frame", frame, "order", order, "reached",
                deliveries.count(order.reach()), "files", files.of(order)));
    }

    @Override
    public String path(Subject subject) {
        return "/joint/" + subject.id();
    }

    @Override
    public String pathLabel() {
        return "joint.open";
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects) {
        return orders.list(subjects).stream().collect(Collectors.toMap(JointOrder::id, one -> one.text().title()));
    }

    @Override
    public Map<UUID, UUID> units(Collection<UUID> subjects) {
        return finder.named("publicity").map(Unit::id)
                .map(unit -> subjects.stream().collect(Collectors.toMap(one -> one, _ -> unit))).orElse(Map.of());
    }

    @Override
    public Set<UUID> parties(Subject subject) {
        return Set.of(get(subject).by());
    }

    private JointOrder get(Subject subject) {
        return orders.find(subject.id()).orElseThrow(NotFound::new);
    }
}
