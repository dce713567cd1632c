package org.rostra.procedure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.procedure.CaseFile.Step;
import org.springframework.stereotype.Component;

/** Of many duties those that are steps to decide, and whether the act's person could decide them now. */
@Component
public class Signings {
    private final CaseTable cases;
    private final Seats seats;
    private final StandIns standIns;
    private final Hindrances hindrances;
    private final Checklists checklists;

    Signings(CaseTable cases, Seats seats, StandIns standIns, Hindrances hindrances,
            Checklists checklists) {
        this.cases = cases;
        this.seats = seats;
        this.standIns = standIns;
        this.hindrances = hindrances;
        this.checklists = checklists;
    }

    /** By the ids of the duties; what is no step to decide is left out. */
    public Map<UUID, Signing> of(Act act, Collection<Duty> duties) {
        UUID person = act.person().orElseThrow();
        LocalDate today = act.today();
        Map<UUID, CaseFile> files = cases.whole(duties.stream()
                .filter(duty -> duty.task().equals(StepDuties.DECIDE)).map(duty -> duty.subject().id()).toList())
                .stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
        Map<Seat, Set<UUID>> holders = seats.holders(files.values().stream()
                .flatMap(file -> file.current().stream()).map(Step::seat).toList(), today);
        List<StandIn> acting = standIns.actingFor(person, today);
        Map<UUID, Signing> signings = new HashMap<>();
        duties.forEach(duty -> Optional.ofNullable(files.get(duty.subject().id()))
                .ifPresent(file -> file.current().ifPresent(step -> signings.put(duty.id(),
                        signing(file, step, person, holders.getOrDefault(step.seat(), Set.of()), acting,
                                checklists.of(file, today).isPresent())))));
        return signings;
    }

    private Signing signing(CaseFile file, Step step, UUID person, Set<UUID> holding, List<StandIn> acting,
            boolean confirm) {
        Optional<UUID> represented = holding.contains(person)
                ? Optional.empty()
                : acting.stream().filter(one -> one.covers(file.procedure())).map(StandIn::represented)
                        .filter(holding::contains).findFirst();
        boolean assigned = holding.contains(person) || represented.isPresent();
        Optional<Refused> hindrance = assigned
                ? hindrances.of(file, person).or(() -> represented.flatMap(one -> hindrances.of(file, one)))
                : Optional.empty();
        return new Signing(file, step, assigned, hindrance, confirm);
    }
}
