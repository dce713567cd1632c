package org.rostra.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.directory.AppointmentImpact;
import org.rostra.directory.Shift;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.CustodyImpactTable.Share;
import org.rostra.registry.CustodyImpactTable.Sum;
import org.rostra.web.Message;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Accounts whose custodians go: how many are left in nobody's hands, and who is asked to find somebody. */
@Component
@Order(1)
class CustodyImpact implements AppointmentImpact {
    private final CustodyImpactTable table;
    private final Regulation regulation;

    CustodyImpact(CustodyImpactTable table, Regulation regulation) {
        this.table = table;
        this.regulation = regulation;
    }

    @Override
    public List<Message> inAll(Shift shift) {
        Sum sum = table.sum(shift, watched(), needed(shift));
        return sum.accounts() == 0
                ? List.of()
                : List.of(Message.of("registry.impact.accounts", sum.accounts(), sum.orphans(), sum.shortOf(),
                        sum.orphans() + sum.shortOf()));
    }

    @Override
    public Map<UUID, List<Message>> each(Shift shift, Collection<UUID> shown) {
        return table.shares(shift, shown, watched(), needed(shift)).stream()
                .collect(Collectors.toMap(Share::person, CustodyImpact::said));
    }

    private static List<Message> said(Share share) {
        Sum sum = share.sum();
        List<Message> said = new ArrayList<>();
        if (sum.orphans() == 0) {
            said.add(Message.of("registry.impact.keeps", sum.accounts()));
        } else if (share.office() == null) {
            said.add(Message.of("registry.impact.orphans", sum.accounts(), sum.orphans()));
        } else {
            said.add(Message.of("registry.impact.orphans.seat", sum.accounts(), sum.orphans(),
                    Message.of("directory.seat", Objects.requireNonNull(share.unit()),
                            Message.of("directory.office." + share.office()))));
        }
        if (sum.shortOf() > 0) {
            said.add(Message.of("registry.impact.short", sum.shortOf()));
        }
        return said;
    }

    private int needed(Shift shift) {
        return Math.max(1, regulation.count(Rule.TWO_CUSTODIANS, shift.on()).orElse(1));
    }

    private static String[] watched() {
        return Arrays.stream(AccountState.values()).filter(AccountState::inHands).map(AccountState::name)
                .toArray(String[]::new);
    }
}
