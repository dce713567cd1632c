package org.rostra.voice;

import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.Office;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.voice.Routing.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit that is asked writes its reply; its head signs it, or gives it back with reasons. */
@Component
public class ReplyToOpinion {
    private final InHand inHand;
    private final RoutingTable routings;
    private final OpinionWords words;
    private final OpinionRules rules;
    private final OpinionSeats seats;
    private final OpinionDuties duties;
    private final Regulation regulation;
    private final Ledger ledger;

    ReplyToOpinion(InHand inHand, RoutingTable routings, OpinionWords words, OpinionRules rules, OpinionSeats seats,
            OpinionDuties duties, Regulation regulation, Ledger ledger) {
        this.inHand = inHand;
        this.routings = routings;
        this.words = words;
        this.rules = rules;
        this.seats = seats;
        this.duties = duties;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /**
     * The unit's reply, to be signed by its head; what the head writes himself is signed with it.
     *
     * @throws Refused without a text, or where the unit has replied
     */
    @Enforces({Rule.UNIT_REPLY, Rule.OPINION_SIGNED})
    @Transactional
    public void draft(Act act, UUID id, UUID unit, String text) {
        Opinion one = inHand.lock(act, Action.OPINION_DRAFT, id);
        boolean head = offices(act, unit).contains(Office.HEAD);
        Routing asked = asked(one, unit);
        if (!asked.waits()) {
            throw signed(OpinionSays.NOT_WITH_UNIT, OpinionSays.NOT_WITH_UNIT_NEXT);
        }
        UUID by = act.person().orElseThrow();
        String digest = words.keep(act, id, Words.Kind.DRAFT, unit, rules.text(text));
        save(act, one, new Routing(asked.id(), id, unit, head ? State.SIGNED : State.DRAFTED, asked.asked(), by,
                head ? by : null),
                head
                        ? Entry.of(one.asSubject(), "opinion.reply-signed").with("unit", unit).with("words", digest)
                        : Entry.of(one.asSubject(), "opinion.reply-drafted").with("unit", unit).with("words",
                                digest));
    }

    /** @throws Refused where there is nothing to sign */
    @Enforces(Rule.OPINION_SIGNED)
    @Transactional
    public void sign(Act act, UUID id, UUID unit) {
        Opinion one = inHand.lock(act, Action.OPINION_SIGN, id);
        Routing drafted = drafted(act, one, unit);
        save(act, one, new Routing(drafted.id(), id, unit, State.SIGNED, drafted.asked(), drafted.draftedBy(),
                act.person().orElseThrow()), Entry.of(one.asSubject(), "opinion.reply-signed").with("unit", unit));
    }

    /**
     * The head gives it back to whoever wrote it.
     *
     * @throws Refused without a reason, or where there is nothing to give back
     */
    @Enforces(Rule.OPINION_SIGNED)
    @Transactional
    public void giveBack(Act act, UUID id, UUID unit, String why) {
        Opinion one = inHand.lock(act, Action.OPINION_SIGN, id);
        Routing drafted = drafted(act, one, unit);
        String digest = words.keep(act, id, Words.Kind.RETURNED, unit, rules.reason(why));
        save(act, one, new Routing(drafted.id(), id, unit, State.ASKED, drafted.asked(), drafted.draftedBy(), null),
                Entry.of(one.asSubject(), "opinion.reply-given-back").with("unit", unit).with("words", digest));
    }

    private Routing drafted(Act act, Opinion one, UUID unit) {
        if (!offices(act, unit).contains(Office.HEAD)) {
            throw new NotFound();
        }
        Routing asked = asked(one, unit);
        if (asked.state() != State.DRAFTED) {
            throw signed(OpinionSays.NOT_DRAFTED, OpinionSays.NOT_DRAFTED_NEXT);
        }
        return asked;
    }

    private Set<Office> offices(Act act, UUID unit) {
        Set<Office> held = seats.replying(act.person().orElseThrow(), act.today()).getOrDefault(unit, Set.of());
        if (held.isEmpty()) {
            throw new NotFound();
        }
        return held;
    }

    private Routing asked(Opinion one, UUID unit) {
        return routings.find(one.id(), unit)
                .orElseThrow(NotFound::new);
    }

    private void save(Act act, Opinion one, Routing now, Entry entry) {
        routings.save(now);
        duties.settle(act, one);
        ledger.record(act, rules.under(entry, Rule.OPINION_SIGNED));
    }

    private Refused signed(OpinionSays what, OpinionSays next) {
        return regulation.refuse(Rule.OPINION_SIGNED, what, next);
    }
}
