package org.rostra.procedure.setting;

import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.policy.setting.Setting;
import org.rostra.policy.setting.Setting.State;
import org.rostra.policy.setting.Settings;
import org.rostra.procedure.CaseConcluded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a case about a setting leads to: it stands, or it comes to nothing. */
@Component
class SettingsFollowCases {
    private final Settings settings;

    SettingsFollowCases(Settings settings) {
        this.settings = settings;
    }

    @EventListener
    void follow(CaseConcluded fact) {
        if (!fact.file().subject().kind().equals(Setting.KIND)) {
            return;
        }
        Act act = fact.act();
        Setting one = settings.find(fact.file().subject().id()).orElseThrow(NotFound::new);
        switch (fact.file().state()) {
            case APPROVED -> settings.confirm(act, one);
            case REFUSED -> settings.end(act, one, State.REFUSED);
            case WITHDRAWN -> settings.end(act, one, State.WITHDRAWN);
            case RETURNED, OPEN -> {
                // The proposal waits with its case.
            }
        }
    }
}
