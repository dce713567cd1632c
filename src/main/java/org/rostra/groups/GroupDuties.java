package org.rostra.groups;

import java.time.LocalDate;
import org.rostra.calendar.Term;
import org.rostra.directory.Seat;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.duty.Owed;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.policy.Regulation;
import org.rostra.policy.ValueKind;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is owed about a group, or about an account that a supervisor must be in. */
@Component
public class GroupDuties {
    /** The supervisor joins and says so. */
    public static final String CONFIRM = "groups.confirm";
    /** The group has so many members that it is filed. */
    public static final String FILE = "groups.file";
    /** The other side of a decision signs, or declines. */
    public static final String CONSENT = "groups.consent";
    /** What was decided together is done on the platform: the group is dissolved. */
    public static final String DISSOLVE = "groups.dissolve";
    /** A temporary group comes to its end: dissolve or extend it. */
    public static final String ENDS = "groups.ends";
    /** A class graduates: dissolve its group or transfer it. */
    public static final String GRADUATES = "groups.graduates";
    /** The unit would have the group dissolved: owner and supervisor decide. */
    public static final String UNIT_PROPOSES = "groups.unit-proposes";
    /** Nobody has noted education for long. */
    public static final String EDUCATE = "groups.educate";
    /** Somebody of outside was admitted until a day that has come. */
    public static final String OUTSIDER = "groups.outsider-ends";

    private final Duties duties;
    private final Regulation regulation;

    GroupDuties(Duties duties, Regulation regulation) {
        this.duties = duties;
        this.regulation = regulation;
    }

    /** Owed within the term of a rule from today on, or without limit where it sets none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void owe(Act act, Subject subject, String task, Seat seat, Rule basis, Rule term) {
        Term.ByDate within = term.value() == ValueKind.TERM
                ? regulation.term(term, act.today()).map(Term.ByDate.class::cast).orElse(null)
                : null;
        duties.open(act, new Owed(task, subject, seat, basis.id(), regulation.basis(basis).id(), act.today(), within));
    }

    /** Owed by a day that stands by itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void oweBy(Act act, Subject subject, String task, Seat seat, Rule basis, LocalDate due) {
        duties.open(act, Owed.by(due, task, subject, seat, basis.id(), regulation.basis(basis).id(), act.today()));
    }

    /** Done, or owed no longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Act act, Subject subject, String... tasks) {
        duties.end(act, subject, tasks);
    }

    /** Nothing is owed about the subject any longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAll(Act act, Subject subject) {
        duties.end(act, subject, duties.openAbout(subject).stream().map(Duty::task).distinct().toArray(String[]::new));
    }

    /** True while the very seat owes the task about the subject. */
    public boolean owedBy(Subject subject, String task, Seat seat) {
        return duties.openAbout(subject).stream()
                .anyMatch(duty -> duty.task().equals(task) && duty.seat().equals(seat));
    }

    /** True while the task is owed about the subject. */
    public boolean owed(Subject subject, String task) {
        return duties.openAbout(subject).stream().anyMatch(duty -> duty.task().equals(task));
    }
}
