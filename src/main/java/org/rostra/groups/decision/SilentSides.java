package org.rostra.groups.decision;

import java.util.List;
import java.util.Optional;
import org.rostra.groups.CoSigner;
import org.rostra.groups.GroupDuties;
import org.rostra.groups.GroupRegister;
import org.rostra.groups.WholeGroup;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where one side is silent for the rule's term the next higher office is asked as well; silence itself decides nothing. */
@Component
public class SilentSides {
    private static final int AT_ONCE = 200;

    private final DecisionTable table;
    private final GroupRegister groups;
    private final Sides sides;
    private final GroupDuties duties;
    private final Regulation regulation;
    private final Ledger ledger;

    SilentSides(DecisionTable table, GroupRegister groups, Sides sides, GroupDuties duties, Regulation regulation,
            Ledger ledger) {
        this.table = table;
        this.groups = groups;
        this.sides = sides;
        this.duties = duties;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** Asks substitutes. Returns how many decisions are new. */
    @Enforces(Rule.SUBSTITUTE)
    @Transactional
    public int substitute(Act act) {
        List<Decision> silent = regulation.holds(Rule.SUBSTITUTE, act.today())
                ? table.silent(act.today(), GroupDuties.CONSENT, AT_ONCE)
                : List.of();
        for (Decision decision : silent) {
            WholeGroup whole = groups.lock(act, decision.group());
            if (!table.substitute(decision.id())) {
                // Somebody signed or declined meanwhile.
                continue;
            }
            Optional<CoSigner> higher = sides.substitute(act, whole, decision.proposer());
            higher.ifPresent(one -> duties.owe(act, decision.asSubject(), GroupDuties.CONSENT, one.seat(),
                    Rule.SUBSTITUTE, Rule.SUBSTITUTE));
            ledger.record(act, Entry.of(whole.account().asSubject(), "group.substitute-asked").under(regulation.basis(
                    Rule.SUBSTITUTE).id(), Rule.SUBSTITUTE.id()).with("decision", decision.id())
                    .with("seat", higher.map(one -> one.seat().key()).orElse("")));
        }
        return silent.size();
    }
}
