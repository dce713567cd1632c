package org.rostra.registry.change;

import java.util.List;
import java.util.Optional;
import org.rostra.calendar.Term;
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
import org.rostra.procedure.CaseFile;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.Custody;
import org.rostra.registry.Register;
import org.rostra.registry.change.Change.Kind;
import org.rostra.registry.change.Change.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows when a closing is agreed to, and when its proof was checked; and certificates that end. */
@Component
public class Closings {
    private static final int AT_ONCE = 200;

    private final Register register;
    private final ChangeTable changes;
    private final CustodySeats seats;
    private final CustodyWatch watch;
    private final Duties duties;
    private final Regulation regulation;
    private final Ledger ledger;

    Closings(Register register, ChangeTable changes, CustodySeats seats, CustodyWatch watch, Duties duties,
            Regulation regulation, Ledger ledger) {
        this.register = register;
        this.changes = changes;
        this.seats = seats;
        this.watch = watch;
        this.duties = duties;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** The closing is agreed to: from now on the proof is owed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(Act act, Account account, Change change, CaseFile file) {
        changes.move(change.id(), State.APPROVED);
        register.move(act, account, AccountState.CLOSING);
        ledger.record(act, entry(account, "account.closing").with("case", file.id())
                .outcome(AccountState.CLOSING.name()));
        mustProve(act, account);
        watch.look(act, account.id());
    }

    /** The proof was checked by somebody else: the account is no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void close(Act act, Account account, Change change, CaseFile file) {
        changes.move(change.id(), State.APPROVED);
        register.close(act, account, change.answers().date("closed-on").orElseThrow());
        register.release(act, account.id(), register.custodians(List.of(account.id()), act.today()).stream()
                .map(Custody::person).toList());
        duties.end(act, account.asSubject(), duties.openAbout(account.asSubject()).stream().map(Duty::task).distinct()
                .toArray(String[]::new));
        ledger.record(act, entry(account, "account.closed").with("case", file.id())
                .happened(change.answers().date("closed-on").orElseThrow()).outcome(AccountState.CLOSED.name()));
    }

    /** A proof that does not convince, or was taken back, is owed still. */
    @Transactional(propagation = Propagation.MANDATORY)
    void failed(Act act, Account account, Change change, State state) {
        changes.move(change.id(), state);
        if (change.kind() == Kind.CLOSING_PROOF) {
            mustProve(act, account);
        }
    }

    private void mustProve(Act act, Account account) {
        boolean kept = !register.custodians(List.of(account.id()), act.today()).isEmpty();
        Optional<Seat> seat = kept
                ? Optional.of(register.custodianSeat(account))
                : seats.answering(account, act.today());
        seat.ifPresent(one -> duties.open(act, new Owed(Tasks.PROVE_CLOSING, account.asSubject(), one,
                Rule.CLOSING_PROOF.id(), regulation.basis(Rule.CLOSING_PROOF).id(), act.today(),
                (Term.ByDate) regulation.term(Rule.CLOSING_PROOF, act.today()).orElse(null))));
    }

    /** Puts certificates that end soon on the custodians' desks. Returns how many are new. */
    @Enforces(Rule.CERTIFICATION_ENDS)
    @Transactional
    public int remindOfCertificates(Act act) {
        int days = regulation.count(Rule.CERTIFICATION_ENDS, act.today()).orElse(0);
        List<Account> ending = days == 0
                ? List.of()
                : register.certifiedBy(act.today().plusDays(days), Tasks.RENEW_CERTIFICATION, AT_ONCE);
        for (Account account : ending) {
            duties.open(act, Owed.by(java.util.Objects.requireNonNull(account.certifiedUntil()),
                    Tasks.RENEW_CERTIFICATION, account.asSubject(), register.custodianSeat(account),
                    Rule.CERTIFICATION_ENDS.id(), regulation.basis(Rule.CERTIFICATION_ENDS).id(), act.today()));
            ledger.record(act, Entry.of(account.asSubject(), "account.certification-ends")
                    .under(regulation.basis(Rule.CERTIFICATION_ENDS).id(), Rule.CERTIFICATION_ENDS.id())
                    .with("day", account.certifiedUntil()));
        }
        return ending.size();
    }

    private Entry entry(Account account, String type) {
        return Entry.of(account.asSubject(), type).under(regulation.basis(Rule.CLOSING_PROOF).id(),
                Rule.CLOSING_PROOF.id());
    }
}
