package org.rostra.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostra.policy.Argument;
import org.rostra.policy.Institution.NamedUnit;
import org.rostra.policy.Regulation;
import org.rostra.policy.SeatPlan;
import org.springframework.stereotype.Component;

/** Finds the seat that the regulation means: an office at a unit that follows from the owner's place in the tree. */
@Component
public class SeatFinder {
    private final Regulation regulation;
    private final Units units;

    SeatFinder(Regulation regulation, Units units) {
        this.regulation = regulation;
        this.units = units;
    }

    /** Empty where the directory does not hold the unit yet; a seat that nobody holds is found all the same. */
    public Optional<Seat> find(SeatPlan plan, Unit owner) {
        return Optional.ofNullable(find(List.of(plan), owner).get(plan));
    }

    /** The same for several steps of one procedure, many of which are at one unit; what is not found is left out. */
    public Map<SeatPlan, Seat> find(Collection<SeatPlan> plans, Unit owner) {
        Map<SeatPlan.At, Optional<Unit>> places = new HashMap<>();
        Map<SeatPlan, Seat> found = new HashMap<>();
        plans.forEach(plan -> places.computeIfAbsent(plan.at(), at -> unit(at, owner))
                .ifPresent(unit -> found.put(plan, new Seat.OfficeAt(office(plan), unit.id()))));
        return found;
    }

    /** The office that a plan of the pack means. */
    public static Office office(SeatPlan plan) {
        return Office.ofPlan(plan.office());
    }

    /** The unit that the pack names by this id, if the directory holds it. */
    public Optional<Unit> named(String id) {
        return Optional.ofNullable(regulation.institution().units().get(id)).map(NamedUnit::code)
                .flatMap(units::findByCode);
    }

    /**
     * The same of a unit without which nothing can be done.
     *
     * @throws DirectoryRefused while the directory does not hold it
     */
    public Unit getNamed(String id) {
        return named(id)
                .orElseThrow(() -> DirectoryRefused.of(Says.NAMED_MISSING, new Argument.Text(Optional.ofNullable(
                        regulation.institution().units().get(id)).map(NamedUnit::code).orElse(id))));
    }

    /** The nearest department or college at or above the unit. */
    public Optional<Unit> firstLineOf(Unit unit) {
        return unit.path().reversed().stream().map(units::get).filter(one -> one.kind().firstLine()).findFirst();
    }

    private Optional<Unit> unit(SeatPlan.At at, Unit owner) {
        return switch (at) {
            case SeatPlan.At.Relative.UNIT -> Optional.of(owner);
            case SeatPlan.At.Relative.PARENT -> firstLineOf(owner);
            case SeatPlan.At.Relative.INSTITUTION -> units.findRoot();
            case SeatPlan.At.Own.SUBJECT -> Optional.empty();
            case SeatPlan.At.Named(String id) -> named(id);
        };
    }
}
