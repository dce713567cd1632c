package org.rostra.procedure.setting;

import java.util.List;
import org.rostra.ledger.Act;
import org.rostra.policy.Settable;
import org.rostra.procedure.Procedures;
import org.rostra.web.Message;
import org.springframework.stereotype.Component;

/** Open cases keep their way; it is said how many there are. */
@Component
class StepEffect implements SettingEffect {
    private final Procedures procedures;

    StepEffect(Procedures procedures) {
        this.procedures = procedures;
    }

    @Override
    public List<Message> of(Act act, SettingPreview preview) {
        return switch (preview.what()) {
            case Settable.OfStep(String procedure, _) -> List.of(Message.of("setting.effect.step",
                    procedures.countOpen(procedure)));
            case Settable.OfTerm(String procedure, _) -> List.of(Message.of("setting.effect.step-term",
                    procedures.countOpen(procedure)));
            case Settable.OfRule _,Settable.OfList _ -> List.of();
        };
    }
}
