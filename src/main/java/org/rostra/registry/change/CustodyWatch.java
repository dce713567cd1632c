package org.rostra.registry.change;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.calendar.Term;
import org.rostra.directory.DirectoryMoved;
import org.rostra.directory.Seat;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.duty.Owed;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.AccountRuns;
import org.rostra.registry.AccountState;
import org.rostra.registry.Custody;
import org.rostra.registry.Register;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that no account is in nobody's hands (失管) without somebody who must find it a custodian. Who left or moved
 * may do nothing more with it from that moment on.
 */
@Component
public class CustodyWatch {
    static final Set<AccountState> WATCHED = EnumSet.copyOf(Arrays.stream(AccountState.values())
            .filter(AccountState::inHands).toList());
    static final List<String> TASKS = List.of(Tasks.FIND_CUSTODIAN, Tasks.ADD_CUSTODIAN);
    /** Stands before every id. */
    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_ONCE = 200;
    /** An account of which nobody hears waits for the next look at all. */
    private static final int SEATS_DUTIES = 500;

    private final Register register;
    private final CustodySeats seats;
    private final Duties duties;
    private final Regulation regulation;
    private final Ledger ledger;

    CustodyWatch(Register register, CustodySeats seats, Duties duties, Regulation regulation, Ledger ledger) {
        this.register = register;
        this.seats = seats;
        this.duties = duties;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** Custodians that an account of this tier needs: one in any case, more by {@link Rule#TWO_CUSTODIANS}. */
    @Enforces(Rule.TWO_CUSTODIANS)
    public int needed(int tier, LocalDate on) {
        return tier <= 2 ? Math.max(1, regulation.count(Rule.TWO_CUSTODIANS, on).orElse(1)) : 1;
    }

    /** Releases the accounts of who is gone; returns what was ended. */
    List<Custody> follow(DirectoryMoved fact) {
        List<Custody> gone = release(fact.act(), fact.people());
        Set<UUID> concerned = gone.stream().map(Custody::account).collect(Collectors.toCollection(HashSet::new));
        Set<Seat> moved = new HashSet<>(fact.seats());
        seats.lastResort().ifPresent(moved::add);
        duties.openFor(moved, SEATS_DUTIES).stream().filter(duty -> TASKS.contains(duty.task()))
                .map(duty -> duty.subject().id()).forEach(concerned::add);
        concerned.forEach(account -> look(fact.act(), account));
        return gone;
    }

    @EventListener
    void follow(AccountRuns fact) {
        look(fact.act(), fact.account());
    }

    private List<Custody> release(Act act, @org.jspecify.annotations.Nullable Collection<UUID> people) {
        List<Custody> gone = register.releaseGone(act, people);
        List<Entry> entries = gone.stream().map(one -> Entry.of(register.subject(one.account()),
                "account.custodian-gone").under(regulation.basis(Rule.NO_ORPHANS).id(), Rule.NO_ORPHANS.id())
                .with("person", one.person())).toList();
        ledger.recordAll(act, entries);
        return gone;
    }

    /** Opens or ends what is owed because the account has too few custodians. */
    @Enforces(Rule.NO_ORPHANS)
    @Transactional
    public void look(Act act, UUID id) {
        Account account = register.lock(id);
        int living = register.custodians(List.of(id), act.today()).size();
        Optional<String> owed = account.state().inHands()
                ? living == 0
                        ? Optional.of(Tasks.FIND_CUSTODIAN)
                        : living < needed(account.tier(), act.today())
                                ? Optional.of(Tasks.ADD_CUSTODIAN)
                                : Optional.empty()
                : Optional.empty();
        List<Duty> open = duties.openAbout(account.asSubject()).stream().filter(one -> TASKS.contains(one.task()))
                .toList();
        boolean right = owed.isEmpty()
                ? open.isEmpty()
                : open.stream().anyMatch(one -> owed.get().equals(one.task()) && seats.held(one.seat(), act.today()));
        if (!right) {
            duties.end(act, account.asSubject(), Tasks.FIND_CUSTODIAN, Tasks.ADD_CUSTODIAN);
            owed.ifPresent(task -> open(act, account, task, living));
        }
    }

    private void open(Act act, Account account, String task, int living) {
        Rule rule = task.equals(Tasks.FIND_CUSTODIAN) ? Rule.NO_ORPHANS : Rule.TWO_CUSTODIANS;
        Optional<Seat> seat = seats.answering(account, act.today());
        seat.ifPresent(one -> duties.open(act, new Owed(task, account.asSubject(), one, rule.id(),
                regulation.basis(rule).id(), act.today(),
                (Term.ByDate) regulation.term(Rule.NO_ORPHANS, act.today()).orElse(null))));
        ledger.record(act, Entry.of(account.asSubject(), "account.custodian-missing")
                .under(regulation.basis(rule).id(), rule.id()).with("living", living)
                .with("seat", seat.map(Seat::key).orElse("")));
    }

    /**
     * Looks at what no fact told: dates that came, accounts confirmed; some accounts at a time.
     *
     * @param after the account up to which it has looked; none to begin with
     * @return the account up to which it has looked now; none at the end
     */
    @Transactional
    public Optional<UUID> sweep(Act act, Optional<UUID> after) {
        if (after.isEmpty()) {
            release(act, null);
        }
        List<UUID> wrong = register.outOfStep(WATCHED, needed(1, act.today()), TASKS, act.today(),
                after.orElse(FIRST), AT_ONCE);
        wrong.forEach(id -> look(act, id));
        return wrong.size() < AT_ONCE ? Optional.empty() : Optional.of(wrong.getLast());
    }

    /** Reminds of a leaving that is foreseen: the account is to be handed over before. Returns how many are new. */
    @Enforces(Rule.LEAVING_FORESEEN)
    @Transactional
    public int foresee(Act act) {
        int days = regulation.count(Rule.LEAVING_FORESEEN, act.today()).orElse(0);
        List<Custody> leaving = days == 0
                ? List.of()
                : register.leavingBy(act.today(), act.today().plusDays(days), Tasks.HAND_OVER_BEFORE_LEAVING, WATCHED,
                        AT_ONCE);
        for (Custody one : leaving) {
            Account account = register.lock(one.account());
            duties.open(act, Owed.by(java.util.Objects.requireNonNull(one.expectedLeave()),
                    Tasks.HAND_OVER_BEFORE_LEAVING, account.asSubject(), new Seat.Of(one.person()),
                    Rule.LEAVING_FORESEEN.id(), regulation.basis(Rule.LEAVING_FORESEEN).id(), act.today()));
            ledger.record(act, Entry.of(account.asSubject(), "account.leaving-foreseen")
                    .under(regulation.basis(Rule.LEAVING_FORESEEN).id(), Rule.LEAVING_FORESEEN.id())
                    .with("person", one.person()).with("day", one.expectedLeave()));
        }
        return leaving.size();
    }
}
