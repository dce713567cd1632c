package org.rostra.registry.change;

import java.util.List;
import java.util.Optional;
import org.rostra.ledger.Act;
import org.rostra.policy.Rule;
import org.rostra.policy.RuleValue;
import org.rostra.policy.SetTo;
import org.rostra.policy.Settable;
import org.rostra.procedure.setting.SettingEffect;
import org.rostra.procedure.setting.SettingPreview;
import org.rostra.registry.Register;
import org.rostra.web.Message;
import org.springframework.stereotype.Component;

/** How many accounts would have too few custodians by another number. */
@Component
class CustodianEffect implements SettingEffect {
    private final Register register;

    CustodianEffect(Register register) {
        this.register = register;
    }

    @Override
    public List<Message> of(Act act, SettingPreview preview) {
        if (!(preview.what() instanceof Settable.OfRule(Rule rule))) {
            return List.of();
        }
        int after = number(preview.after());
        if (rule == Rule.STAFF_CUSTODIAN) {
            return List.of(Message.of("setting.effect.staff", withFewer(act, after, true)));
        }
        int before = Math.min(number(preview.before()), after);
        int more = rule == Rule.TWO_CUSTODIANS ? withFewer(act, after, false) - withFewer(act, before, false) : 0;
        return more == 0 ? List.of() : List.of(Message.of("setting.effect.custodians", more));
    }

    private int withFewer(Act act, int needed, boolean staff) {
        return register.countWithFewer(CustodyWatch.WATCHED, needed, staff, act.today());
    }

    private static int number(SetTo value) {
        return value instanceof SetTo.Value(Optional<RuleValue> set)
                && set.orElse(null) instanceof RuleValue.Count(int count) ? count : 0;
    }
}
