package org.rostra.registry.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.Since;
import org.rostra.duty.Duties;
import org.rostra.duty.Owed;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks whether records that nobody touched for long are still true, and takes the answer (信息无变动). */
@Component
public class StillTrue {
    /** The task on the custodians' desk. */
    static final String TASK = "campaign.still-true";
    private static final int AT_ONCE = 200;

    private final Register register;
    private final Duties duties;
    private final Calendars calendars;
    private final Regulation regulation;
    private final Ledger ledger;
    private final List<AskedElsewhere> elsewhere;

    StillTrue(Register register, Duties duties, Calendars calendars, Regulation regulation, Ledger ledger,
            List<AskedElsewhere> elsewhere) {
        this.register = register;
        this.duties = duties;
        this.calendars = calendars;
        this.regulation = regulation;
        this.ledger = ledger;
        this.elsewhere = List.copyOf(elsewhere);
    }

    /**
     * Puts the question on the custodians' desks, once for each record; some records at a time.
     *
     * @param after the account up to which it has looked; none to begin with
     * @return the accounts asked about; none at the end
     */
    @Enforces(Rule.STILL_TRUE)
    @Transactional
    public List<UUID> ask(Act act, @Nullable UUID after) {
        Optional<LocalDate> since = regulation.term(Rule.STILL_TRUE, act.today())
                .map(term -> Since.before(act.today(), term, calendars.current()));
        List<Account> old = since.map(day -> unasked(act, day, after)).orElse(List.of());
        List<Entry> entries = new ArrayList<>();
        for (Account account : old) {
            duties.open(act, new Owed(TASK, account.asSubject(), register.custodianSeat(account),
                    Rule.STILL_TRUE.id(), regulation.basis(Rule.STILL_TRUE).id(), act.today(), null));
            entries.add(entry(account.id(), "account.asked-still-true"));
        }
        ledger.recordAll(act, entries);
        return old.stream().map(Account::id).toList();
    }

    /** The next that nobody is asked about; what waits for an answer elsewhere is passed over. */
    private List<Account> unasked(Act act, LocalDate since, @Nullable UUID after) {
        @Nullable
        UUID from = after;
        while (true) {
            List<Account> old = register.untouched(since, TASK, from, AT_ONCE);
            List<UUID> ids = old.stream().map(Account::id).toList();
            Set<UUID> asked = elsewhere.stream().flatMap(one -> one.among(act, ids).stream())
                    .collect(Collectors.toSet());
            List<Account> left = old.stream().filter(one -> !asked.contains(one.id())).toList();
            if (old.isEmpty() || !left.isEmpty()) {
                return left;
            }
            from = ids.getLast();
        }
    }

    /**
     * Nothing has changed: says one who keeps the account.
     *
     * @throws Refused if the account does not run
     */
    @Transactional
    public void confirm(Act act, UUID id) {
        Account account = register.lockFor(act, Action.ACCOUNT_CONFIRM, id);
        if (account.state() != AccountState.RUNNING) {
            throw regulation.refuse(Rule.STILL_TRUE, CampaignSays.NOT_RUNNING, CampaignSays.NOT_RUNNING_NEXT);
        }
        confirmed(act, List.of(id));
    }

    /** Notes that what the register holds of the accounts was found to be true. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirmed(Act act, Collection<UUID> ids) {
        register.confirm(act, ids);
        ids.forEach(id -> duties.end(act, register.subject(id), TASK));
        ledger.recordAll(act, ids.stream().map(id -> entry(id, "account.confirmed")).toList());
    }

    /** True if the act's person may say so of the account now. */
    @Transactional(readOnly = true)
    public boolean mayConfirm(Act act, Account account) {
        return account.state() == AccountState.RUNNING && register.may(act, Action.ACCOUNT_CONFIRM, account);
    }

    private Entry entry(UUID account, String type) {
        return Entry.of(register.subject(account), type).under(regulation.basis(Rule.STILL_TRUE).id(),
                Rule.STILL_TRUE.id());
    }
}
