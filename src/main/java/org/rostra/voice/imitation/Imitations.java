package org.rostra.voice.imitation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.lead.Lead;
import org.rostra.registry.lead.LeadOutcome;
import org.rostra.registry.lead.Leads;
import org.rostra.voice.OpinionSays;
import org.rostra.voice.imitation.Imitation.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the suspicion to the platform's answer. What it turned out to be is the register's to keep: the public is answered from there. */
@Component
public class Imitations {
    /** On one page. */
    public static final int PAGE = 50;
    private static final int LONGEST = 200;
    private static final int LONGEST_LINK = 500;

    private final ImitationTable table;
    private final Leads leads;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    Imitations(ImitationTable table, Leads leads, Regulation regulation, Access access, Ledger ledger) {
        this.table = table;
        this.leads = leads;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** The latest; one more than a page tells that there are others. */
    @Transactional(readOnly = true)
    public List<Imitation> page(Act act, @Nullable UUID before) {
        access.check(act, Action.IMITATION_READ);
        return table.page(before, PAGE + 1);
    }

    @Transactional(readOnly = true)
    public Imitation getFor(Act act, UUID id) {
        access.powers(act, new Subject(Imitation.KIND, id)).check(Action.IMITATION_READ);
        return table.find(id).orElseThrow(NotFound::new);
    }

    /** Why it is suspected: whose name it bears. */
    public Leads.Look why(Imitation one) {
        return leads.look(one.name(), one.link());
    }

    /**
     * Enters what somebody noticed.
     *
     * @param opinion by which it became known; the caller has read it
     * @throws Refused without a name
     */
    @Enforces(Rule.FOUND_BY_CHANCE)
    @Transactional
    public Imitation suspect(Act act, String name, String link, @Nullable UUID opinion) {
        access.check(act, Action.IMITATION_KEEP);
        regulation.require(Rule.FOUND_BY_CHANCE, act.today());
        if (name.isBlank() || name.length() > LONGEST || link.length() > LONGEST_LINK) {
            throw refuse(OpinionSays.IMITATION_MISSING, OpinionSays.IMITATION_MISSING_NEXT);
        }
        var one = new Imitation(Ids.next(), opinion, name.strip(), link.strip(), State.SUSPECTED, null, null,
                act.today(), null, null);
        table.insert(one, act.person().orElseThrow());
        ledger.begin(act, under(Entry.of(one.asSubject(), "imitation.suspected")).with("name", one.name()).with("link",
                one.link()));
        return one;
    }

    /**
     * What it turned out to be: an imitation, of which the public is told, or somebody within his rights.
     *
     * @throws Refused if it was settled, for anything else, or for a name that is no concern of the institution's
     */
    @Enforces(Rule.FOUND_BY_CHANCE)
    @Transactional
    public Imitation settle(Act act, UUID id, LeadOutcome outcome, String note) {
        Imitation one = lock(act, id, State.SUSPECTED);
        if (outcome != LeadOutcome.IMITATION && outcome != LeadOutcome.FAIR_USE) {
            throw refuse(OpinionSays.IMITATION_OUTCOME, OpinionSays.IMITATION_OUTCOME_NEXT);
        }
        Lead lead = leads.settle(act, one.name(), one.link(), new Leads.Settled(outcome, null, null, note));
        return save(act, new Imitation(id, one.opinion(), one.name(), one.link(), State.SETTLED, outcome, lead.id(),
                one.found(), null, null),
                under(Entry.of(one.asSubject(), "imitation.settled")).outcome(outcome.name())
                        .with("lead", lead.id()));
    }

    /** @throws Refused for what is no known imitation, or was asked of the platform already */
    @Enforces(Rule.FOUND_BY_CHANCE)
    @Transactional
    public Imitation asked(Act act, UUID id, LocalDate on) {
        Imitation one = lock(act, id, State.SETTLED);
        if (!one.known()) {
            throw refuse(OpinionSays.IMITATION_OUTCOME, OpinionSays.IMITATION_OUTCOME_NEXT);
        }
        return save(act, new Imitation(id, one.opinion(), one.name(), one.link(), State.ASKED, one.outcome(),
                one.lead(), one.found(), past(act, one.found(), on), null),
                under(Entry.of(one.asSubject(), "imitation.platform-asked"))
                        .happened(on));
    }

    /**
     * What the platform did.
     *
     * @throws Refused before it was asked, or for anything that is no answer
     */
    @Enforces(Rule.FOUND_BY_CHANCE)
    @Transactional
    public Imitation answered(Act act, UUID id, State answer, LocalDate on) {
        Imitation one = lock(act, id, State.ASKED);
        if (!answer.answer()) {
            throw refuse(OpinionSays.IMITATION_OUTCOME, OpinionSays.IMITATION_OUTCOME_NEXT);
        }
        LocalDate asked = one.asked() == null ? one.found() : one.asked();
        return save(act, new Imitation(id, one.opinion(), one.name(), one.link(), answer, one.outcome(), one.lead(),
                one.found(), one.asked(), past(act, asked, on)),
                under(Entry.of(one.asSubject(), "imitation.platform-answered"))
                        .happened(on).outcome(answer.name()));
    }

    public boolean may(Act act, Action action, Imitation one) {
        return access.may(act, action, one.asSubject());
    }

    private Imitation lock(Act act, UUID id, State expected) {
        access.check(act, Action.IMITATION_KEEP, new Subject(Imitation.KIND, id));
        Imitation one = table.lock(id).orElseThrow(NotFound::new);
        if (one.state() != expected) {
            throw refuse(OpinionSays.IMITATION_STATE, OpinionSays.IMITATION_STATE_NEXT);
        }
        return one;
    }

    private LocalDate past(Act act, LocalDate after, LocalDate on) {
        if (on.isAfter(act.today()) || on.isBefore(after)) {
            throw refuse(OpinionSays.DAY_WRONG, OpinionSays.DAY_WRONG_NEXT);
        }
        return on;
    }

    private Imitation save(Act act, Imitation now, Entry entry) {
        table.save(now);
        ledger.record(act, entry);
        return now;
    }

    private Entry under(Entry entry) {
        return entry.under(regulation.basis(Rule.FOUND_BY_CHANCE).id(), Rule.FOUND_BY_CHANCE.id());
    }

    private Refused refuse(OpinionSays what, OpinionSays next) {
        return regulation.refuse(Rule.FOUND_BY_CHANCE, what, next);
    }
}
