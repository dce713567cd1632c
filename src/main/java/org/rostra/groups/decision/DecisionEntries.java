package org.rostra.groups.decision;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Regulation;
import org.rostra.registry.Account;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decisions in the ledger of their group: both who signed, and what; names of outsiders behind a commitment. */
@Component
class DecisionEntries {
    private static final Set<String> WITHHELD = Set.of("person", "affiliation", "why", "range", "content");

    private final Regulation regulation;
    private final Ledger ledger;

    DecisionEntries(Regulation regulation, Ledger ledger) {
        this.regulation = regulation;
        this.ledger = ledger;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void proposed(Act act, Decision decision) {
        Entry entry = entry(decision, "group.proposed").with("side", decision.side().name())
                .with("seen", decision.seen());
        decision.proposal().forEach((field, value) -> {
            if (WITHHELD.contains(field)) {
                entry.withheld(field, value);
            } else {
                entry.with(field, value);
            }
        });
        ledger.record(act, entry);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void ended(Act act, Decision decision, DecisionState state, @Nullable UUID signer, @Nullable String reason) {
        String type = switch (state) {
            case AGREED -> "group.agreed";
            case DECLINED -> "group.declined";
            case WITHDRAWN -> "group.withdrawn";
            case VOIDED, OPEN -> "group.voided";
        };
        Entry entry = entry(decision, type).with("proposer", decision.proposer()).with("signer", signer)
                .with("substitute", decision.substitute()).withheld("reason", reason);
        ledger.record(act, entry);
    }

    private Entry entry(Decision decision, String type) {
        return Entry.of(new Subject(Account.KIND, decision.group()), type)
                .under(regulation.basis(decision.kind().rule()).id(), decision.kind().rule().id())
                .with("decision", decision.id()).with("kind", decision.kind().name().toLowerCase(Locale.ROOT));
    }
}
