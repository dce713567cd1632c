package org.rostra.conduct;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.conduct.Measure.Notice;
import org.rostra.conduct.MeasureWork.Taken;
import org.rostra.conduct.course.Course;
import org.rostra.conduct.course.Move;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The party speaks to what is intended (陈述申辩): in its own words here, or as somebody hears and records them. Silence is no admission. */
@Component
public class SpeakUp {
    private final MeasureWork work;
    private final PartsTable parts;
    private final MeasureRules rules;
    private final Regulation regulation;

    SpeakUp(MeasureWork work, PartsTable parts, MeasureRules rules, Regulation regulation) {
        this.work = work;
        this.parts = parts;
        this.rules = rules;
        this.regulation = regulation;
    }

    /**
     * In its own words; again as often as it likes until it is decided.
     *
     * @throws Refused without words, and where nothing is intended
     */
    @Enforces(Rule.MEASURE_HEARD)
    @Transactional
    public void speak(Act act, UUID id, String text) {
        Taken taken = work.take(act, Action.MEASURE_SPEAK, id);
        say(act, taken, rules.text(taken.bar(), text), null);
    }

    /** The party has nothing to say: nobody need wait for it. */
    @Transactional
    public void nothing(Act act, UUID id) {
        say(act, work.take(act, Action.MEASURE_SPEAK, id), null, null);
    }

    /** What somebody heard the party say. */
    @Enforces(Rule.MEASURE_HEARD)
    @Transactional
    public void heard(Act act, UUID id, String text) {
        Taken taken = work.take(act, Action.MEASURE_HANDLE, id);
        say(act, taken, rules.text(taken.bar(), text), act.person().orElseThrow());
    }

    private void say(Act act, Taken taken, @Nullable String text, @Nullable UUID heardBy) {
        Course next = work.moved(taken, new Move.Speak());
        Measure one = taken.measure();
        Notice notice = java.util.Objects.requireNonNull(one.notice());
        if (text != null) {
            parts.say(one.id(), new Statement(Ids.next(), act.at(), text, heardBy));
        }
        Measure now = one.with(new Notice(notice.intended(), notice.on(), notice.way(), notice.until(),
                notice.spoken() == null ? act.at() : notice.spoken()));
        work.keep(act, now, next, Entry.of(one.asSubject(), "measure.stated").under(regulation.basis(
                Rule.MEASURE_HEARD).id(), Rule.MEASURE_HEARD.id()).with("heard", heardBy != null)
                .withheld("statement", text));
    }
}
