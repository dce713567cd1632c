package org.rostra.procedure;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.policy.Enforces;
import org.rostra.policy.ProcedurePlan;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseFile.State;
import org.rostra.procedure.CaseFile.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a person sees of a case. */
@Component
public class CaseViews {
    private final Procedures procedures;
    private final Regulation regulation;
    private final Seats seats;
    private final StandIns standIns;
    private final People people;
    private final Duties duties;
    private final Hindrances hindrances;
    private final Checklists checklists;
    private final Access access;
    private final Map<String, CaseForm> forms;

    CaseViews(Procedures procedures, Regulation regulation, Seats seats, StandIns standIns, People people,
            Duties duties,
            Hindrances hindrances, Checklists checklists, Access access, List<CaseForm> forms) {
        this.procedures = procedures;
        this.regulation = regulation;
        this.seats = seats;
        this.standIns = standIns;
        this.people = people;
        this.duties = duties;
        this.hindrances = hindrances;
        this.checklists = checklists;
        this.access = access;
        this.forms = forms.stream().collect(Collectors.toMap(CaseForm::kind, Function.identity()));
    }

    /** The case, if the act's person may read it. The holders of the seat are looked up now, not when it was opened. */
    @Enforces({Rule.EMPTY_SEAT_WAITS, Rule.EITHER_HEAD})
    @Transactional(readOnly = true)
    public CaseView getFor(Act act, UUID id) {
        CaseFile file = procedures.getFor(act, id);
        ProcedurePlan plan = regulation.procedure(file.procedure());
        Optional<Seat> seat = file.current().map(Step::seat);
        Set<UUID> holding = seat.map(s -> seats.holders(s, act.today())).orElse(Set.of());
        List<StandIn> standing = standIns.actingForThem(holding, file.procedure(), act.today());
        Map<UUID, Person> names = people.byId(everyone(file, holding, standing));
        List<Person> holders = holding.stream().flatMap(one -> Optional.ofNullable(names.get(one)).stream())
                .sorted(Comparator.comparing(Person::number)).toList();
        List<Person> able = holders.stream().filter(one -> hindrances.of(file, one.id()).isEmpty()).toList();
        List<StandIn> acting = standing.stream().filter(one -> hindrances.of(file, one.standIn()).isEmpty()
                && hindrances.of(file, one.represented()).isEmpty()).toList();
        Optional<UUID> represented = act.person().filter(one -> !holding.contains(one)).flatMap(one -> standing.stream()
                .filter(each -> each.standIn().equals(one)).map(StandIn::represented).findFirst());
        boolean assigned = act.person().filter(holding::contains).isPresent() || represented.isPresent();
        Optional<Refused> hindrance = assigned
                ? hindrances.of(file, act.person().orElseThrow())
                        .or(() -> represented.flatMap(one -> hindrances.of(file, one)))
                : Optional.empty();
        boolean applicant = act.person().filter(file.applicant()::equals).isPresent();
        return new CaseView(file, title(file), plan,
                plan.steps().stream().collect(Collectors.toMap(ProcedurePlan.Step::id, Function.identity())), names,
                seats.holders(file.steps().stream().map(Step::seat).toList(), act.today()), holders, able, acting,
                represented,
                duties.openAbout(file.asSubject()).stream().findFirst(), assigned, hindrance,
                file.state() == State.OPEN && !isParty(act, file) && regulation.holds(Rule.RECORDED_FOR, act.today())
                        && allowed(act, Action.CASE_RECORD_FOR, file),
                applicant && !file.state().ended(), file.state() == State.OPEN && allowed(act, Action.CASE_URGE, file),
                applicant && file.state() == State.RETURNED, checklists.of(file, act.today()));
    }

    public CaseForm form(CaseFile file) {
        CaseForm form = forms.get(file.subject().kind());
        if (form == null) {
            throw new IllegalStateException("no form for " + file.subject());
        }
        return form;
    }

    private boolean allowed(Act act, Action action, CaseFile file) {
        return access.may(act, action, file.asSubject());
    }

    private boolean isParty(Act act, CaseFile file) {
        return act.person().filter(person -> hindrances.isParty(file, person)).isPresent();
    }

    private String title(CaseFile file) {
        return form(file).titles(List.of(file.subject().id())).getOrDefault(file.subject().id(), "");
    }

    private static Collection<UUID> everyone(CaseFile file, Set<UUID> holding, List<StandIn> standing) {
        Set<UUID> all = new HashSet<>(holding);
        standing.forEach(one -> all.add(one.standIn()));
        all.add(file.applicant());
        file.steps().forEach(step -> {
            step.decider().ifPresent(all::add);
            Optional.ofNullable(step.decidedBy()).ifPresent(all::add);
            Optional.ofNullable(step.represented()).ifPresent(all::add);
        });
        return all;
    }
}
