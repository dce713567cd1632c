package org.rostra.voice;

import java.time.LocalDate;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What moves the term of an answer: only for a reason that whoever wrote reads, and never beyond the cap. */
@Component
public class TimeOpinion {
    private final InHand inHand;
    private final OpinionTable opinions;
    private final OpinionWords words;
    private final OpinionRules rules;
    private final OpinionDuties duties;
    private final Regulation regulation;
    private final Ledger ledger;

    TimeOpinion(InHand inHand, OpinionTable opinions, OpinionWords words, OpinionRules rules, OpinionDuties duties,
            Regulation regulation, Ledger ledger) {
        this.inHand = inHand;
        this.opinions = opinions;
        this.words = words;
        this.rules = rules;
        this.duties = duties;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /**
     * It takes the longer term.
     *
     * @throws Refused without a reason, while the term stands still, or a second time
     */
    @Enforces(Rule.OPINION_COMPLEX)
    @Transactional
    public void complex(Act act, UUID id, String why) {
        Opinion one = inHand.lock(act, id);
        regulation.require(Rule.OPINION_COMPLEX, act.today());
        if (one.complex()) {
            throw regulation.refuse(Rule.OPINION_COMPLEX, OpinionSays.COMPLEX_ALREADY,
                    OpinionSays.COMPLEX_ALREADY_NEXT);
        }
        requireRunning(one, Rule.OPINION_COMPLEX);
        String digest = words.keep(act, id, Words.Kind.COMPLEX, null, rules.reason(why));
        LocalDate due = rules.due(OpinionDuties.from(one), true, one.cap());
        Opinion now = one.complexUntil(due.isBefore(one.due()) ? one.due() : due);
        save(act, now, Entry.of(one.asSubject(), "opinion.complex").with("due", now.due()).with("words", digest),
                Rule.OPINION_COMPLEX);
    }

    /**
     * The term stands still.
     *
     * @param why an entry of the pack's list
     * @throws Refused without a reason in words, or while it stands still
     */
    @Enforces({Rule.OPINION_PAUSE, Rule.OPINION_CAP})
    @Transactional
    public void pause(Act act, UUID id, String why, String words) {
        Opinion one = inHand.lock(act, id);
        regulation.require(Rule.OPINION_PAUSE, act.today());
        requireRunning(one, Rule.OPINION_PAUSE);
        String digest = this.words.keep(act, id, Words.Kind.PAUSED, null, rules.reason(words));
        save(act, one.pausedBy(new Opinion.Pause(act.today(), rules.pause(why, act.today()))),
                Entry.of(one.asSubject(), "opinion.paused").with("why", why).with("words", digest),
                Rule.OPINION_PAUSE);
    }

    /** @throws Refused where nothing stands still */
    @Enforces(Rule.OPINION_PAUSE)
    @Transactional
    public void resume(Act act, UUID id) {
        Opinion one = inHand.lock(act, id);
        Opinion.Pause pause = one.pause();
        if (pause == null) {
            throw regulation.refuse(Rule.OPINION_PAUSE, OpinionSays.NOT_PAUSED, OpinionSays.NOT_PAUSED_NEXT);
        }
        Opinion now = one.inHand(rules.resumed(one, pause.since(), act.today()));
        save(act, now, Entry.of(one.asSubject(), "opinion.resumed").with("due", now.due()), Rule.OPINION_PAUSE);
    }

    private void requireRunning(Opinion one, Rule rule) {
        if (one.pause() != null) {
            throw regulation.refuse(rule, OpinionSays.PAUSED_ALREADY, OpinionSays.PAUSED_ALREADY_NEXT);
        }
    }

    private void save(Act act, Opinion now, Entry entry, Rule rule) {
        opinions.save(now);
        duties.settle(act, now);
        ledger.record(act, rules.under(entry, rule));
    }
}
