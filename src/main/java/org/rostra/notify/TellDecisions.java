package org.rostra.notify;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.procedure.CaseConcluded;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.CaseViews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells an applicant at once how his case was decided. Writes letters only; no state of a case changes. */
@Component
class TellDecisions {
    private final Letters letters;
    private final CaseViews views;

    TellDecisions(Letters letters, CaseViews views) {
        this.letters = letters;
        this.views = views;
    }

    @EventListener
    void tell(CaseConcluded fact) {
        CaseFile file = fact.file();
        Act act = fact.act();
        boolean himself = act.person().filter(file.applicant()::equals).isPresent();
        if (!himself) {
            UUID subject = file.subject().id();
            String title = views.form(file).titles(List.of(subject)).getOrDefault(subject, "");
            letters.tell(file.applicant(), "decided/" + file.id() + "/" + file.round() + "/" + file.step(),
                    "notify.decided." + file.state().name().toLowerCase(Locale.ROOT),
                    List.of(Arguments.procedure(file.procedure()), Arguments.text(title), Arguments.day(act.today())),
                    "/cases/" + file.id(), act.at());
        }
    }
}
