package org.rostra.policy;

import org.rostra.calendar.Term;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rostra.ledger.ClauseId;

/**
 * A procedure as the pack lays it out.
 *
 * @param form the form filled in for it
 * @param then the procedure that follows once approved and opened
 * @param steps in order; {@link #steps(BodyKind)} are those that count
 */
public record ProcedurePlan(String id, Wording name, ClauseId clause, String form, Optional<String> then,
        List<Step> steps) {
    /**
     * One step.
     *
     * @param optional whether the institution may switch it off
     * @param on whether it is in use
     * @param bodies the kinds of body it is for; empty means all
     * @param term how long it should take; passing it brings a reminder, never a decision
     */
    public record Step(String id, Wording name, Kind kind, SeatPlan seat, boolean optional, boolean on,
            Set<BodyKind> bodies, Term.ByDate term, ClauseId clause) {
        /** What the step does to the case. */
        public enum Kind {
            /** An opinion on the way: passes on, returns or refuses. */
            CHECK,
            /** Grants or refuses. */
            DECIDE,
            /** Takes the record into the register and gives the filing number. */
            FILE
        }

        private boolean countsFor(BodyKind body) {
            return on && (bodies.isEmpty() || bodies.contains(body));
        }
    }

    public ProcedurePlan {
        steps = List.copyOf(steps);
    }

    /** The steps in use for a kind of body, in order. */
    public List<Step> steps(BodyKind body) {
        return steps.stream().filter(step -> step.countsFor(body)).toList();
    }
}
