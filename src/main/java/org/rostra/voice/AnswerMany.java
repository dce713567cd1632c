package org.rostra.voice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.policy.Argument;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers several with one text: looked at one by one first, and again when it is done. */
@Component
public class AnswerMany {
    private final OpinionTable opinions;
    private final AnswerOpinion answering;
    private final OpinionRules rules;
    private final Regulation regulation;
    private final Access access;

    AnswerMany(OpinionTable opinions, AnswerOpinion answering, OpinionRules rules, Regulation regulation,
            Access access) {
        this.opinions = opinions;
        this.answering = answering;
        this.rules = rules;
        this.regulation = regulation;
        this.access = access;
    }

    /**
     * What would become of each; what one may not answer is left out.
     *
     * @throws Refused for none, for too many, or where the rule is off
     */
    @Enforces(Rule.OPINION_MANY)
    @Transactional(readOnly = true)
    public List<Prospect> look(Act act, Collection<UUID> ids) {
        return prospects(act, ids);
    }

    /**
     * Answers those that nothing hinders; returns what became of each.
     *
     * @throws Refused as above, and without a text
     */
    @Enforces(Rule.OPINION_MANY)
    @Transactional
    public List<Prospect> answer(Act act, Collection<UUID> ids, String text) {
        access.check(act, Action.OPINION_ANSWER_MANY);
        String said = rules.text(text);
        List<UUID> locked = ids.stream().sorted().flatMap(id -> opinions.lock(id).stream()).map(Opinion::id).toList();
        List<Prospect> prospects = prospects(act, locked);
        return prospects.stream().map(one -> one.hindrance().isPresent()
                ? one
                : new Prospect(answering.send(act, one.opinion(), said), Optional.empty())).toList();
    }

    private List<Prospect> prospects(Act act, Collection<UUID> ids) {
        regulation.require(Rule.OPINION_MANY, act.today());
        int most = regulation.count(Rule.OPINION_MANY, act.today()).orElse(0);
        if (ids.isEmpty()) {
            throw regulation.refuse(Rule.OPINION_MANY, OpinionSays.NONE_CHOSEN, OpinionSays.NONE_CHOSEN_NEXT);
        }
        if (ids.size() > most) {
            throw regulation.refuse(Rule.OPINION_MANY, OpinionSays.TOO_MANY, OpinionSays.TOO_MANY_NEXT,
                    new Argument.Count(most));
        }
        return opinions.list(ids).stream().filter(one -> access.may(act, Action.OPINION_ANSWER, one.asSubject()))
                .map(one -> new Prospect(one, hindrance(act, one))).toList();
    }

    private Optional<Refused> hindrance(Act act, Opinion one) {
        if (!one.open()) {
            return Optional.of(rules.refuse(OpinionSays.ANSWERED_ALREADY, OpinionSays.ANSWERED_ALREADY_NEXT));
        }
        return one.joined() != null
                ? Optional.of(rules.refuse(OpinionSays.IS_JOINED, OpinionSays.IS_JOINED_NEXT))
                : answering.hindrance(act, one);
    }
}
