package org.rostra.voice;

import java.util.List;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.paper.PrintCode;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was said at a meeting, on the president's open day or on paper: entered by the office or a school leader. */
@Component
public class EnterMinutes {
    private final TakeIn intake;
    private final OpinionRules rules;
    private final Regulation regulation;
    private final Access access;

    EnterMinutes(TakeIn intake, OpinionRules rules, Regulation regulation, Access access) {
        this.intake = intake;
        this.rules = rules;
        this.regulation = regulation;
        this.access = access;
    }

    /**
     * Enters it; the term runs from the entry, the day on which it was said stands beside it. The receipt is for whoever said it.
     *
     * @throws Refused for a day to come, without a text, or where nothing is entered here
     */
    @Enforces(Rule.OPINION_MINUTES)
    @Transactional
    public Receipt enter(Act act, MinutesItem item) {
        access.check(act, Action.OPINION_ENTER);
        regulation.require(Rule.OPINION_MINUTES, act.today());
        if (!item.channel().byHand()) {
            throw regulation.refuse(Rule.OPINION_MINUTES, OpinionSays.NOT_BY_HAND, OpinionSays.NOT_BY_HAND_NEXT);
        }
        if (item.raised().isAfter(act.today()) || item.raised().isBefore(act.today().minusYears(1))) {
            throw regulation.refuse(Rule.OPINION_MINUTES, OpinionSays.DAY_WRONG, OpinionSays.DAY_WRONG_NEXT);
        }
        PrintCode code = PrintCode.make();
        Opinion one = intake.in(act, new TakeIn.Incoming(item.kind(), item.channel(), rules.text(item.text()), "",
                item.unit(), item.office(), item.named(), false, item.raised(), item.who(), List.of()), code, null);
        return new Receipt(one, code.grouped());
    }
}
