package org.rostra.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostra.directory.AppointmentImpact;
import org.rostra.directory.Shift;
import org.rostra.web.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits for people who go: matters of their offices, matters of their own, stand-ins. */
@Component
@Order(2)
class StepImpact implements AppointmentImpact {
    private final WaitingTable table;

    StepImpact(WaitingTable table) {
        this.table = table;
    }

    @Override
    public List<Message> inAll(Shift shift) {
        return table.inAll(shift).stream().map(one -> said(one.kind(), one.number())).toList();
    }

    @Override
    public Map<UUID, List<Message>> each(Shift shift, Collection<UUID> shown) {
        Map<UUID, List<Message>> each = new HashMap<>();
        table.each(shift, shown).forEach(one -> each.computeIfAbsent(one.cause(), _ -> new ArrayList<>())
                .add(said(one.kind(), one.number())));
        return each;
    }

    private static Message said(String kind, int number) {
        return Message.of("procedure.impact." + kind, number);
    }
}
