package org.rostra.voice;

import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.policy.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An open opinion in the hand of whoever answers it, with its row locked. */
@Component
class InHand {
    private final OpinionTable opinions;
    private final OpinionRules rules;
    private final Access access;

    InHand(OpinionTable opinions, OpinionRules rules, Access access) {
        this.opinions = opinions;
        this.rules = rules;
        this.access = access;
    }

    /** @throws Refused if it was answered, or is answered with another */
    @Transactional(propagation = Propagation.MANDATORY)
    Opinion lock(Act act, UUID id) {
        return lock(act, Action.OPINION_ROUTE, id);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Opinion lock(Act act, Action action, UUID id) {
        access.check(act, action, new Subject(Opinion.KIND, id));
        Opinion one = opinions.lock(id).orElseThrow(NotFound::new);
        if (!one.open()) {
            throw rules.refuse(OpinionSays.ANSWERED_ALREADY, OpinionSays.ANSWERED_ALREADY_NEXT);
        }
        if (one.joined() != null) {
            throw rules.refuse(OpinionSays.IS_JOINED, OpinionSays.IS_JOINED_NEXT);
        }
        return one;
    }
}
