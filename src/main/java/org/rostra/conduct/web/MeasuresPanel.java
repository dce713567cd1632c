package org.rostra.conduct.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rostra.access.Action;
import org.rostra.conduct.Measures;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.AccountPanel;
import org.rostra.web.Fragments;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where measures begin: on the page of an account, for those who may enter one; no measure is listed there. */
@Component
@Order(90)
class MeasuresPanel implements AccountPanel {
    private final Measures measures;
    private final Regulation regulation;
    private final Fragments fragments;

    MeasuresPanel(Measures measures, Regulation regulation, Fragments fragments) {
        this.measures = measures;
        this.regulation = regulation;
        this.fragments = fragments;
    }

    @Override
    public boolean ofGroupsToo() {
        return true;
    }

    @Override
    public Optional<Shown> on(Act act, Account account) {
        boolean member = regulation.holds(Rule.MEMBERS_MEASURES, act.today())
                && measures.may(act, Action.MEASURE_OPEN, account.asSubject());
        boolean bar = regulation.holds(Rule.AWARD_BAR, act.today())
                && measures.may(act, Action.BAR_OPEN, account.asSubject());
        if (!account.state().stands() || !member && !bar) {
            return Optional.empty();
        }
        return Optional.of(frame -> {
            Map<String, Object> framed = new HashMap<>(Map.of("account", account, "member", member, "bar", bar));
            framed.put("frame", frame);
            return fragments.of("measure/panel", framed);
        });
    }
}
