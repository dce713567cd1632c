package org.rostra.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Seat;
import org.rostra.ledger.Subject;

/**
 * One run of a procedure about a subject.
 *
 * @param subject  what is applied for
 * @param unit     the unit that applies
 * @param round    counts how often it was submitted: a return opens the next round
 * @param step     the step at work, from 1
 * @param pack     the hash of the regulation pack under which it runs
 * @param valuesOn the day whose values apply
 * @param steps    the steps of this round, in order
 */
public record CaseFile(UUID id, String procedure, Subject subject, UUID unit, UUID applicant, State state, int round,
        int step, String pack, LocalDate valuesOn, Instant opened, @Nullable Instant ended, List<Step> steps) {
    /** The kind of subject under which a case stands in the ledger and on desks. */
    public static final String KIND = "case";

    public enum State {
        /** A step is at work. */
        OPEN,
        /** With the applicant again, to be put right and sent back. */
        RETURNED, APPROVED, REFUSED, WITHDRAWN;

        public boolean ended() {
            return this != OPEN && this != RETURNED;
        }
    }

    /** How a step ended. */
    public enum Outcome {
        APPROVED, RETURNED, REFUSED
    }

    /** By which way a decision came about that was not taken in the system. */
    public enum Channel {
        PAPER, COMMITTEE, PHONE
    }

    /**
     * One step of one round.
     *
     * @param plan     the step's id in the procedure of the pack
     * @param maker    whose decision was recorded, where somebody else entered it
     * @param takenOn  the day of a recorded decision
     * @param represented for whom a stand-in decided
     * @param document number of the minutes of a recorded decision, or another name of its evidence
     * @param scan     the scan that is its evidence
     * @param confirmed the checklist of the pack that whoever approved confirmed
     */
    public record Step(int round, int number, String plan, Seat seat, @Nullable Outcome outcome,
            @Nullable UUID decidedBy, @Nullable UUID maker, @Nullable Channel channel, @Nullable LocalDate takenOn,
            @Nullable String document, @Nullable UUID scan, List<String> reasons, @Nullable String opinion,
            @Nullable Instant decidedAt,
            @Nullable UUID represented, @Nullable String confirmed) {
        /** Whose decision it is: the one who took it, not the one who entered it. */
        public Optional<UUID> decider() {
            return Optional.ofNullable(maker == null ? decidedBy : maker);
        }
    }

    CaseFile withSteps(List<Step> read) {
        return new CaseFile(id, procedure, subject, unit, applicant, state, round, step, pack, valuesOn, opened, ended,
                read);
    }

    public Subject asSubject() {
        return new Subject(KIND, id);
    }

    /** The step at work; none where the case is with the applicant or ended. */
    public Optional<Step> current() {
        return state == State.OPEN
                ? steps.stream().filter(s -> s.round() == round && s.number() == step).findFirst()
                : Optional.empty();
    }

    public boolean isLastStep() {
        return steps.stream().noneMatch(s -> s.round() == round && s.number() > step);
    }

    /** The case after its step at work was decided so: at the next step, with the applicant again, or ended. */
    CaseFile after(Step decided) {
        State next = switch (Objects.requireNonNull(decided.outcome())) {
            case APPROVED -> isLastStep() ? State.APPROVED : State.OPEN;
            case RETURNED -> State.RETURNED;
            case REFUSED -> State.REFUSED;
        };
        List<Step> all = steps.stream()
                .map(s -> s.round() == decided.round() && s.number() == decided.number() ? decided : s).toList();
        return new CaseFile(id, procedure, subject, unit, applicant, next, round, next == State.OPEN ? step + 1 : step,
                pack, valuesOn, opened, next.ended() ? decided.decidedAt() : null, all);
    }

    /** True if another step was decided by the person; entering somebody else's decision is not deciding. */
    boolean tookAnotherStep(UUID person) {
        return steps.stream().anyMatch(s -> s.number() != step
                && (s.decider().filter(person::equals).isPresent() || person.equals(s.represented())));
    }
}
