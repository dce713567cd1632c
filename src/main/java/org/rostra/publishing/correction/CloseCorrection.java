package org.rostra.publishing.correction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.publishing.correction.Correction.End;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of a correction: said by somebody else than who dealt with it. */
@Component
public class CloseCorrection {
    /** The event by which a measure is on record: of all who entered one, not the last alone. */
    private static final String MEASURED = "correction.measured";

    private final CorrectionTable corrections;
    private final CopyTable copies;
    private final CorrectionRules rules;
    private final CorrectionDuties duties;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    CloseCorrection(CorrectionTable corrections, CopyTable copies, CorrectionRules rules, CorrectionDuties duties,
            Regulation regulation, Access access, Ledger ledger) {
        this.corrections = corrections;
        this.copies = copies;
        this.rules = rules;
        this.duties = duties;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * It was dealt with.
     *
     * @throws Refused before the measure, the call that is asked for, or the last copy; and to who dealt with it
     */
    @Enforces({Rule.CORRECT_AT_ONCE, Rule.CONTACT_PUBLICITY, Rule.COPIES_TOO, Rule.NO_OWN_CASE})
    @Transactional
    public void close(Act act, UUID id, @Nullable String note) {
        Correction one = open(act, id);
        if (one.measure() == null) {
            throw rules.refuse(CorrectionSays.NOT_HANDLED, CorrectionSays.NOT_HANDLED_NEXT);
        }
        if (rules.needContact(one.found().nature(), act.today()) && one.contact() == null) {
            throw regulation.refuse(Rule.CONTACT_PUBLICITY, CorrectionSays.NOT_CONTACTED,
                    CorrectionSays.NOT_CONTACTED_NEXT);
        }
        if (copies.countWaiting(id) > 0) {
            throw regulation.refuse(Rule.COPIES_TOO, CorrectionSays.COPIES_OPEN, CorrectionSays.COPIES_OPEN_NEXT);
        }
        if (dealtWith(act, ledger.historyOf(one.asSubject()))) {
            throw ownHandling();
        }
        end(act, one, Correction.State.CLOSED, rules.some(note));
    }

    /**
     * There was nothing wrong with it: it stays, and the reason is kept. Criticism of work is a right (R13).
     *
     * @throws Refused without a reason, and to who opened it
     */
    @Enforces({Rule.CORRECT_AT_ONCE, Rule.NO_OWN_CASE})
    @Transactional
    public void unfounded(Act act, UUID id, @Nullable String why) {
        Correction one = open(act, id);
        String reason = rules.text(why, CorrectionSays.REASON_MISSING, CorrectionSays.REASON_MISSING_NEXT);
        if (act.actor().equals(new Actor.Person(one.openedBy()))) {
            throw ownHandling();
        }
        end(act, one, Correction.State.UNFOUNDED, reason);
        copies.withdraw(id).forEach(copy -> duties.endCopy(act, copy));
    }

    private Correction open(Act act, UUID id) {
        Subject subject = new Subject(Correction.KIND, id);
        access.check(act, Action.CORRECTION_CLOSE, subject);
        Correction one = corrections.lock(id).orElseThrow(NotFound::new);
        if (rules.needContact(one.found().nature(), act.today())) {
            access.check(act, Action.CORRECTION_CLOSE_TOGETHER, subject);
        }
        if (!one.open()) {
            throw rules.refuse(CorrectionSays.CLOSED_ALREADY, CorrectionSays.CLOSED_ALREADY_NEXT);
        }
        return one;
    }

    /** Why the actor does not close it himself, told before he tries; none where he may. */
    public Optional<Refused> hindrance(Act act, List<Event> history) {
        return dealtWith(act, history) ? Optional.of(ownHandling()) : Optional.empty();
    }

    private static boolean dealtWith(Act act, List<Event> history) {
        return history.stream().anyMatch(event -> event.type().equals(MEASURED) && event.actor().equals(act.actor()));
    }

    private Refused ownHandling() {
        return regulation.refuse(Rule.NO_OWN_CASE, CorrectionSays.OWN_HANDLING, CorrectionSays.OWN_HANDLING_NEXT);
    }

    private void end(Act act, Correction one, Correction.State state, @Nullable String note) {
        corrections.end(one.id(), state, new End(act.person().orElseThrow(), act.at(), note));
        duties.settle(act, corrections.find(one.id()).orElseThrow());
        ledger.record(act, Entry.of(one.asSubject(), "correction.closed").under(regulation.basis(Rule.CORRECT_AT_ONCE)
                .id(), Rule.CORRECT_AT_ONCE.id()).outcome(state.name()).withheld("note", note));
    }
}
