package org.rostra.registry.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.directory.Seat;
import org.rostra.duty.Duties;
import org.rostra.duty.Owed;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;

/** On whose desk a suggestion stands: on one, of several accounts the head's, of one its custodians', if it has any. */
@Component
record SuggestionDesk(SuggestionTable table, Register register, CustodySeats seats, Duties duties,
        Regulation regulation) {
    /** True if one of the seats supervises the accounts of tier 1. */
    boolean overTierOne(Set<Seat> changed) {
        return seats.lastResort().filter(changed::contains).isPresent();
    }

    /** Puts the open suggestion about the account on the desk where it belongs now. */
    void ask(Act act, UUID told) {
        Suggestion open = table.findAbout(told).orElseThrow();
        open.items().forEach(item -> duties.end(act, register.subject(item.account()), Tasks.SUGGESTION));
        Account first = register.get(open.items().getFirst().account());
        boolean alone = open.items().size() == 1
                && !register.custodians(List.of(first.id()), act.today()).isEmpty();
        Optional<Seat> seat = alone ? Optional.of(register.custodianSeat(first)) : seats.answering(first, act.today());
        seat.ifPresent(one -> duties.open(act, new Owed(Tasks.SUGGESTION, first.asSubject(), one,
                Rule.SUGGESTED_REPORT.id(), regulation.basis(Rule.SUGGESTED_REPORT).id(), open.happened(), null)));
    }
}
