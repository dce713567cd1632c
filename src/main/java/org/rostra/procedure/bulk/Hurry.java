package org.rostra.procedure.bulk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.directory.Seats;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.Matters;
import org.rostra.procedure.Matters.Matter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks the holders of a duty to hurry (催办): once a day, and others than oneself. Asks nobody's leave: its callers did. */
@Component
public class Hurry {
    private final Duties duties;
    private final Matters matters;
    private final Seats seats;
    private final Regulation regulation;
    private final ApplicationEventPublisher facts;

    Hurry(Duties duties, Matters matters, Seats seats, Regulation regulation, ApplicationEventPublisher facts) {
        this.duties = duties;
        this.matters = matters;
        this.seats = seats;
        this.regulation = regulation;
        this.facts = facts;
    }

    /**
     * Asks and tells them; what it is for the caller writes down.
     *
     * @param rule by which the caller may
     * @throws Refused where they were asked today, nobody holds the seat, or the caller alone does
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(Act act, UUID duty, Rule rule) {
        for (Matter one : matters.of(duties.lock(List.of(duty)))) {
            Set<UUID> holders = new HashSet<>(seats.holders(one.duty().seat(), act.today()));
            holders.removeAll(matters.excluded(List.of(one.duty())).getOrDefault(duty, Set.of()));
            hindrance(act, one.duty(), holders, rule).ifPresent(refused -> {
                throw refused;
            });
            ask(act, one, holders);
        }
    }

    void ask(Act act, Matter one, Set<UUID> holders) {
        duties.urge(act, one.duty().id());
        Set<UUID> others = new HashSet<>(holders);
        act.person().ifPresent(others::remove);
        facts.publishEvent(new DutyUrged(act, one, others));
    }

    Optional<Refused> hindrance(Act act, Duty duty, Set<UUID> holders, Rule rule) {
        if (act.today().equals(duty.urgedOn())) {
            return Optional.of(regulation.refuse(rule, BulkSays.URGED_TODAY, BulkSays.URGED_TODAY_NEXT));
        }
        if (holders.isEmpty()) {
            return Optional.of(regulation.refuse(rule, BulkSays.NOBODY_THERE, BulkSays.NOBODY_THERE_NEXT));
        }
        return holders.equals(act.person().map(Set::of).orElse(Set.of()))
                ? Optional.of(regulation.refuse(rule, BulkSays.YOURS, BulkSays.YOURS_NEXT))
                : Optional.empty();
    }
}
