package org.rostra.voice;

import java.util.UUID;
import org.rostra.access.NotFound;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Rule;
import org.rostra.procedure.bulk.Hurry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever answers asks a unit to hurry with its reply. */
@Component
public class HurryUnit {
    private final InHand inHand;
    private final RoutingTable routings;
    private final OpinionRules rules;
    private final Duties duties;
    private final Hurry hurry;
    private final Ledger ledger;

    HurryUnit(InHand inHand, RoutingTable routings, OpinionRules rules, Duties duties, Hurry hurry, Ledger ledger) {
        this.inHand = inHand;
        this.routings = routings;
        this.rules = rules;
        this.duties = duties;
        this.hurry = hurry;
        this.ledger = ledger;
    }

    /** @throws Refused where the unit owes nothing, was asked to hurry today, or nobody is there */
    @Enforces(Rule.UNIT_REPLY)
    @Transactional
    public void ask(Act act, UUID id, UUID unit) {
        Opinion one = inHand.lock(act, id);
        Routing routing = routings.find(id, unit)
                .orElseThrow(NotFound::new);
        if (!routing.waits()) {
            throw rules.refuse(OpinionSays.NOT_WITH_UNIT, OpinionSays.NOT_WITH_UNIT_NEXT);
        }
        duties.openAbout(routing.asSubject()).forEach(duty -> hurry.ask(act, duty.id(), Rule.UNIT_REPLY));
        ledger.record(act, rules.under(Entry.of(one.asSubject(), "opinion.urged").with("unit", unit),
                Rule.UNIT_REPLY));
    }
}
