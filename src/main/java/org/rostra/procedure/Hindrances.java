package org.rostra.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;

/** Why somebody who holds the seat may not decide all the same. The button says so, and deciding refuses. */
@Component
class Hindrances {
    private final Regulation regulation;
    private final Map<String, CaseForm> forms;

    Hindrances(Regulation regulation, List<CaseForm> forms) {
        this.regulation = regulation;
        this.forms = forms.stream().collect(Collectors.toMap(CaseForm::kind, Function.identity()));
    }

    Optional<Refused> of(CaseFile file, UUID person) {
        return ownCase(file, person).or(() -> twoSteps(file, person));
    }

    @Enforces(Rule.NO_OWN_CASE)
    private Optional<Refused> ownCase(CaseFile file, UUID person) {
        return isParty(file, person)
                ? Optional.of(regulation.refuse(Rule.NO_OWN_CASE, Says.OWN_CASE, Says.OWN_CASE_NEXT))
                : Optional.empty();
    }

    @Enforces(Rule.NO_TWO_STEPS)
    private Optional<Refused> twoSteps(CaseFile file, UUID person) {
        return file.tookAnotherStep(person)
                ? Optional.of(regulation.refuse(Rule.NO_TWO_STEPS, Says.TWO_STEPS, Says.TWO_STEPS_NEXT))
                : Optional.empty();
    }

    boolean isParty(CaseFile file, UUID person) {
        CaseForm form = forms.get(file.subject().kind());
        return file.applicant().equals(person) || (form != null && form.parties(file.subject()).contains(person));
    }
}
