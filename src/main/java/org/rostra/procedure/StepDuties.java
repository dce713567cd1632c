package org.rostra.procedure;

import org.rostra.directory.Seat;
import org.rostra.duty.Duties;
import org.rostra.duty.Owed;
import org.rostra.ledger.Act;
import org.rostra.policy.Enforces;
import org.rostra.policy.ProcedurePlan;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseFile.Step;
import org.springframework.stereotype.Component;

/** Puts the step at work on the desk of its seat, and takes it off again. */
@Component
class StepDuties {
    /** What the seat of a step owes; and the applicant of a returned case. */
    static final String DECIDE = "procedure.decide";
    static final String CORRECT = "procedure.correct";

    private final Duties duties;
    private final Regulation regulation;

    StepDuties(Duties duties, Regulation regulation) {
        this.duties = duties;
        this.regulation = regulation;
    }

    /** The duty belongs to the seat, not to a person; its term is that of the day whose values the case keeps. */
    @Enforces(Rule.OFFICE_INHERITS)
    void open(Act act, CaseFile file) {
        Step step = file.current().orElseThrow();
        ProcedurePlan.Step plan = plan(file, step);
        duties.open(act, new Owed(DECIDE, file.asSubject(), step.seat(), file.procedure(), plan.clause(), act.today(),
                plan.term(file.valuesOn())));
    }

    void openCorrection(Act act, CaseFile file) {
        duties.open(act, new Owed(CORRECT, file.asSubject(), new Seat.Of(file.applicant()), file.procedure(),
                regulation.procedure(file.procedure()).clause(), act.today(), null));
    }

    void end(Act act, CaseFile file) {
        duties.end(act, file.asSubject(), DECIDE, CORRECT);
    }

    ProcedurePlan.Step plan(CaseFile file, Step step) {
        return regulation.procedure(file.procedure()).step(step.plan());
    }
}
