package org.rostra.publishing.correction.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.publishing.correction.Correction;
import org.rostra.publishing.correction.Corrections;
import org.rostra.registry.Account;
import org.rostra.registry.AccountPanel;
import org.rostra.web.Fragments;
import org.springframework.stereotype.Component;

/** Corrections on the page of an account, for those who may open one on it. */
@Component
class CorrectionsPanel implements AccountPanel {
    private final Corrections corrections;
    private final Regulation regulation;
    private final Fragments fragments;

    CorrectionsPanel(Corrections corrections, Regulation regulation, Fragments fragments) {
        this.corrections = corrections;
        this.regulation = regulation;
        this.fragments = fragments;
    }

    @Override
    public boolean ofGroupsToo() {
        return true;
    }

    @Override
    public Optional<Shown> on(Act act, Account account) {
        if (!account.state().stands() || !regulation.holds(Rule.CORRECT_AT_ONCE, act.today())
                || !corrections.may(act, Action.CORRECTION_OPEN, account.asSubject())) {
            return Optional.empty();
        }
        List<Correction> latest = corrections.latest(account);
        return Optional.of(frame -> {
            Map<String, Object> framed = new HashMap<>(Map.of("account", account, "corrections", latest));
            framed.put("frame", frame);
            return fragments.of("correction/panel", framed);
        });
    }
}
