package org.rostra.policy;

import org.rostra.calendar.Term;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.rostra.ledger.ClauseId;

/**
 * A procedure as the pack lays it out.
 *
 * @param form the form filled in for it
 * @param then the procedure that follows once approved and opened
 * @param steps in order; {@link #steps(BodyKind, LocalDate)} are those that count
 */
public record ProcedurePlan(String id, Wording name, ClauseId clause, String form, Optional<String> then,
        List<Step> steps) {
    /**
     * A checklist of a step: its points are shown, and approving says that none of them applies.
     *
     * @param list the list of points
     * @param rule by which that is asked; none is asked for where the rule is off
     */
    public record Confirm(String list, Rule rule) {}

    /**
     * One step.
     *
     * @param optional whether the institution may switch it off
     * @param use whether it is in use
     * @param bodies the kinds of body it is for; empty means all
     * @param terms how long it should take; passing it brings a reminder, never a decision
     * @param bounds how far the institution may set that term itself; empty where it may not
     * @param confirm what whoever approves it has to confirm beforehand
     */
    public record Step(String id, Wording name, Kind kind, SeatPlan seat, boolean optional, Dated<Boolean> use,
            Set<BodyKind> bodies, Dated<Term.ByDate> terms, ClauseId clause,
            Optional<Bounds> bounds, Optional<Confirm> confirm) {
        /** What the step does to the case. */
        public enum Kind {
            /** An opinion on the way: passes on, returns or refuses. */
            CHECK,
            /** Grants or refuses. */
            DECIDE,
            /** Takes the record into the register and gives the filing number. */
            FILE
        }

        public Term.ByDate term(LocalDate day) {
            return terms.on(day);
        }

        Step with(Dated<Boolean> used, Dated<Term.ByDate> within) {
            return new Step(id, name, kind, seat, optional, used, bodies, within, clause, bounds, confirm);
        }

        private boolean countsFor(BodyKind body, LocalDate day) {
            return use.on(day) && (bodies.isEmpty() || bodies.contains(body));
        }
    }

    public ProcedurePlan {
        steps = List.copyOf(steps);
    }

    /** A step by its id; one that the procedure does not have is a defect of the caller. */
    public Step step(String id) {
        return steps.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** This procedure as it were if a step had always been in use, or never. */
    public ProcedurePlan withAlways(String id, boolean used) {
        return with(id, one -> one.with(Dated.always(used), one.terms()));
    }

    ProcedurePlan with(String id, UnaryOperator<Step> change) {
        return new ProcedurePlan(this.id, name, clause, form, then,
                steps.stream().map(one -> one.id().equals(id) ? change.apply(one) : one).toList());
    }

    /** The steps in use for a kind of body on a day, in order. */
    public List<Step> steps(BodyKind body, LocalDate day) {
        return steps.stream().filter(step -> step.countsFor(body, day)).toList();
    }

    /** Whether its steps in use on the day end in a decision or a filing for whomever it is used. */
    public boolean hasLastWord(LocalDate day) {
        return EnumSet.allOf(BodyKind.class).stream().map(body -> steps(body, day))
                .noneMatch(used -> used.isEmpty() || used.getLast().kind() == Step.Kind.CHECK);
    }
}
