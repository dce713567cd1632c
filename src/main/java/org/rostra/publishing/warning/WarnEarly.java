package org.rostra.publishing.warning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.duty.Duties;
import org.rostra.duty.Owed;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.PublicAccounts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever sees trouble tells the person on duty, in three fields: what, where, how urgent. */
@Component
public class WarnEarly {
    private static final int LONGEST = 1000;
    private static final int LONGEST_PLACE = 500;

    private final WarningTable warnings;
    private final PublicAccounts accounts;
    private final OnDuty onDuty;
    private final Seats seats;
    private final Duties duties;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;

    WarnEarly(WarningTable warnings, PublicAccounts accounts, OnDuty onDuty, Seats seats, Duties duties,
            Regulation regulation, Access access, Ledger ledger, ApplicationEventPublisher facts) {
        this.warnings = warnings;
        this.accounts = accounts;
        this.onDuty = onDuty;
        this.seats = seats;
        this.duties = duties;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
        this.facts = facts;
    }

    /**
     * Tells it. An account that is named by its link, number or exact name is recognised.
     *
     * @throws Refused without saying what and where, or where the rule is off
     */
    @Enforces(Rule.EARLY_WARNING)
    @Transactional
    public EarlyWarning warn(Act act, String what, String place, boolean urgent) {
        access.check(act, Action.WARNING_REPORT);
        regulation.require(Rule.EARLY_WARNING, act.today());
        if (what.isBlank() || place.isBlank()) {
            throw refuse(WarningSays.TEXT_MISSING, WarningSays.TEXT_MISSING_NEXT);
        }
        if (what.length() > LONGEST || place.length() > LONGEST_PLACE) {
            throw refuse(WarningSays.TOO_LONG, WarningSays.TOO_LONG_NEXT);
        }
        var warning = new EarlyWarning(Ids.next(), EarlyWarning.State.WAITING, what.strip(), place.strip(), urgent,
                account(act, place.strip()), act.person().orElseThrow(), act.at(), null, null, null, null, null);
        warnings.insert(warning);
        Seat seat = onDuty.seat(act.today());
        duties.open(act, Owed.by(act.today(), EarlyWarning.TASK, warning.asSubject(), seat, Rule.EARLY_WARNING.id(),
                regulation.basis(Rule.EARLY_WARNING).id(), act.today()));
        ledger.begin(act, Entry.of(warning.asSubject(), "warning.given").under(regulation.basis(Rule.EARLY_WARNING)
                .id(), Rule.EARLY_WARNING.id()).with("urgent", urgent).with("account", warning.account())
                .withheld("what", warning.what()).withheld("where", warning.place()));
        facts.publishEvent(new EarlyWarned(act, warning, seats.holders(seat, act.today())));
        return warning;
    }

    private @Nullable UUID account(Act act, String place) {
        return accounts.check(act, place).account().map(PublicAccounts.Listed::id).orElse(null);
    }

    private Refused refuse(WarningSays what, WarningSays next) {
        return regulation.refuse(Rule.EARLY_WARNING, what, next);
    }
}
