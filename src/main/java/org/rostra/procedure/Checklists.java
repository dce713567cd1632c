package org.rostra.procedure;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.policy.Enforces;
import org.rostra.policy.ProcedurePlan.Confirm;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;

/** What the pack has whoever approves a step confirm beforehand; returning and refusing need none of it. */
@Component
public class Checklists {
    private final Regulation regulation;

    Checklists(Regulation regulation) {
        this.regulation = regulation;
    }

    /** The checklist of the step at work, while its rule holds. */
    public Optional<Confirm> of(CaseFile file, LocalDate today) {
        return file.current().flatMap(step -> regulation.procedure(file.procedure()).step(step.plan()).confirm())
                .filter(one -> regulation.holds(one.rule(), today));
    }

    /**
     * The checklist that the decision confirms, to be kept with the step.
     *
     * @throws org.rostra.policy.Refused if the step is approved without it
     */
    @Enforces(Rule.NINE_KINDS)
    @Nullable
    String confirmed(CaseFile file, Verb verb, LocalDate today) {
        if (!(verb instanceof Verb.Approve approval)) {
            return null;
        }
        Confirm asked = of(file, today).orElse(null);
        if (asked != null && !asked.list().equals(approval.confirmed())) {
            throw regulation.refuse(asked.rule(), Says.NOT_CONFIRMED, Says.NOT_CONFIRMED_NEXT);
        }
        return asked == null ? null : asked.list();
    }
}
