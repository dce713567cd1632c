package org.rostra.procedure.setting;

import java.util.List;
import java.util.Optional;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.Term;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.policy.RuleValue;
import org.rostra.policy.SetTo;
import org.rostra.policy.Settable;
import org.rostra.web.Message;
import org.springframework.stereotype.Component;

/** Open duties keep the receipt they were told; it is said how many would have another day by the new term. */
@Component
class TermEffect implements SettingEffect {
    private static final int LOOKED_AT = 2_000;

    private final Duties duties;
    private final Calendars calendars;

    TermEffect(Duties duties, Calendars calendars) {
        this.duties = duties;
        this.calendars = calendars;
    }

    @Override
    public List<Message> of(Act act, SettingPreview preview) {
        return preview.what() instanceof Settable.OfRule(var rule) && term(preview.before()).isPresent()
                ? List.of(effect(duties.openUnder(rule.id(), LOOKED_AT), term(preview.after()), calendars.current()))
                : List.of();
    }

    private static Message effect(List<Duty> open, Optional<Term.ByDate> term, WorkingCalendar calendar) {
        long moved = open.stream().filter(duty -> term.map(one -> !calendar.receipt(duty.event(), one).due()
                .equals(duty.due())).orElse(true)).count();
        String key = open.isEmpty() ? "term-none" : open.size() == LOOKED_AT ? "term-many" : "term";
        return Message.of("setting.effect." + key, open.size(), moved);
    }

    private static Optional<Term.ByDate> term(SetTo value) {
        return value instanceof SetTo.Value(Optional<RuleValue> set)
                && set.orElse(null) instanceof RuleValue.Span(Term.ByDate term) ? Optional.of(term) : Optional.empty();
    }
}
