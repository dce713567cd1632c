package org.rostra.voice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.voice.Routing.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The office, or the school leader in its place, reviews what units replied and answers; those that are joined get the same. */
@Component
public class AnswerOpinion {

    private final InHand inHand;
    private final OpinionTable opinions;
    private final RoutingTable routings;
    private final OpinionWords words;
    private final OpinionRules rules;
    private final OpinionDuties duties;
    private final Regulation regulation;
    private final Ledger ledger;

    AnswerOpinion(InHand inHand, OpinionTable opinions, RoutingTable routings, OpinionWords words, OpinionRules rules,
            OpinionDuties duties, Regulation regulation, Ledger ledger) {
        this.inHand = inHand;
        this.opinions = opinions;
        this.routings = routings;
        this.words = words;
        this.rules = rules;
        this.duties = duties;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /**
     * The unit writes its reply anew.
     *
     * @throws Refused without a reason, or where the unit has not replied
     */
    @Enforces(Rule.OPINION_SIGNED)
    @Transactional
    public void sendBack(Act act, UUID id, UUID unit, String why) {
        Opinion one = inHand.lock(act, Action.OPINION_ANSWER, id);
        Routing replied = routings.find(id, unit)
                .orElseThrow(NotFound::new);
        if (replied.state() != State.SIGNED) {
            throw regulation.refuse(Rule.OPINION_SIGNED, OpinionSays.NOT_DRAFTED, OpinionSays.NOT_DRAFTED_NEXT);
        }
        String digest = words.keep(act, id, Words.Kind.RETURNED, unit, rules.reason(why));
        routings.save(new Routing(replied.id(), id, unit, State.ASKED, replied.asked(), replied.draftedBy(), null));
        duties.settle(act, one);
        ledger.record(act, rules.under(Entry.of(one.asSubject(), "opinion.reply-sent-back").with("unit", unit)
                .with("words", digest), Rule.OPINION_SIGNED));
    }

    /**
     * Answers it, and all that are joined with it.
     *
     * @throws Refused without a text, while a unit owes its reply, or for whoever signed one
     */
    @Enforces({Rule.OPINION_TERM, Rule.OPINION_SIGNED, Rule.OPINION_JOINED})
    @Transactional
    public Opinion answer(Act act, UUID id, String text) {
        Opinion one = inHand.lock(act, Action.OPINION_ANSWER, id);
        hindrance(act, one).ifPresent(refused -> {
            throw refused;
        });
        return send(act, one, rules.text(text));
    }

    /** What keeps the caller, who may answer it, from doing so now. */
    @Enforces(Rule.OPINION_SIGNED)
    Optional<Refused> hindrance(Act act, Opinion one) {
        List<Routing> asked = routings.of(one.id());
        if (asked.stream().anyMatch(Routing::waits)) {
            return Optional.of(regulation.refuse(Rule.OPINION_SIGNED, OpinionSays.UNITS_OWE,
                    OpinionSays.UNITS_OWE_NEXT));
        }
        return act.person().filter(person -> asked.stream().anyMatch(routing -> person.equals(routing.signedBy())
                || person.equals(routing.draftedBy()))).map(_ -> regulation.refuse(Rule.OPINION_SIGNED,
                        OpinionSays.OWN_REPLY, OpinionSays.OWN_REPLY_NEXT));
    }

    /** Within a command that found that it may. */
    @Transactional(propagation = Propagation.MANDATORY)
    Opinion send(Act act, Opinion one, String text) {
        opinions.joinedTo(one.id(), Opinion.TOGETHER).stream().filter(Opinion::open)
                .forEach(joined -> send(act, joined, text));
        String digest = words.keep(act, one.id(), Words.Kind.ANSWER, null, text);
        Opinion now = one.answeredAt(act.at(), act.today());
        opinions.save(now);
        duties.settle(act, now);
        Opinion.Answered answered = now.answered();
        boolean inTime = answered != null && answered.inTime();
        ledger.record(act, rules.under(Entry.of(one.asSubject(), inTime
                ? "opinion.answered-in-time"
                : "opinion.answered-late").with("due", one.owedBy()).with("words", digest), Rule.OPINION_TERM));
        return now;
    }
}
