package org.rostra.publishing.correction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatFinder;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.duty.Owed;
import org.rostra.groups.CoSigner;
import org.rostra.groups.CoSigners;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who owes what about a correction as it stands now; asked after every step, it opens what is new and ends what is not. */
@Component
class CorrectionDuties {
    private final Duties duties;
    private final CopyTable copies;
    private final CorrectionRules rules;
    private final Register register;
    private final CoSigners signers;
    private final SeatFinder finder;
    private final Regulation regulation;

    CorrectionDuties(Duties duties, CopyTable copies, CorrectionRules rules, Register register, CoSigners signers,
            SeatFinder finder, Regulation regulation) {
        this.duties = duties;
        this.copies = copies;
        this.rules = rules;
        this.register = register;
        this.signers = signers;
        this.finder = finder;
        this.regulation = regulation;
    }

    @Enforces({Rule.CORRECT_AT_ONCE, Rule.CONTACT_PUBLICITY})
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(Act act, Correction now) {
        Map<String, Owed> owed = owed(act, now);
        Set<String> open = duties.openAbout(now.asSubject()).stream().map(Duty::task).collect(Collectors.toSet());
        open.stream().filter(task -> !owed.containsKey(task))
                .forEach(task -> duties.end(act, now.asSubject(), task));
        owed.entrySet().stream().filter(one -> !open.contains(one.getKey()))
                .forEach(one -> duties.open(act, one.getValue()));
    }

    /** One copy is owed by its account's custodians. */
    @Enforces(Rule.COPIES_TOO)
    @Transactional(propagation = Propagation.MANDATORY)
    void oweCopies(Act act, List<CopyTask> copies) {
        duties.openAll(act, copies.stream().map(one -> Owed.by(act.today(), CopyTask.TASK, one.asSubject(),
                register.custodianSeat(one.account()), Rule.COPIES_TOO.id(), regulation.basis(Rule.COPIES_TOO).id(),
                act.today())).toList());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void endCopy(Act act, UUID copy) {
        duties.end(act, new Subject(CopyTask.KIND, copy), CopyTask.TASK);
    }

    private Map<String, Owed> owed(Act act, Correction now) {
        Map<String, Owed> owed = new HashMap<>();
        if (!now.open()) {
            return owed;
        }
        Seat custodians = register.custodianSeat(now.account());
        if (now.measure() == null) {
            owed.put(Correction.HANDLE, today(act, now, Correction.HANDLE, custodians, Rule.CORRECT_AT_ONCE));
        }
        boolean together = rules.needContact(now.found().nature(), act.today());
        if (together && now.contact() == null) {
            owed.put(Correction.CONTACT, today(act, now, Correction.CONTACT, custodians, Rule.CONTACT_PUBLICITY));
        }
        if (now.measure() != null && (!together || now.contact() != null) && copies.countWaiting(now.id()) == 0) {
            owed.put(Correction.CLOSE, today(act, now, Correction.CLOSE, closer(act, now, together),
                    together ? Rule.CONTACT_PUBLICITY : Rule.CORRECT_AT_ONCE));
        }
        return owed;
    }

    private Owed today(Act act, Correction now, String task, Seat seat, Rule rule) {
        return Owed.by(act.today(), task, now.asSubject(), seat, rule.id(), regulation.basis(rule).id(), act.today());
    }

    /** The publicity department where it has to be spoken with, else the supervisor; never who dealt with it. */
    private Seat closer(Act act, Correction now, boolean together) {
        Seat publicity = new Seat.OfficeAt(Office.CLERK, finder.getNamed("publicity").id());
        Correction.Measure measure = now.measure();
        if (together || measure == null) {
            return publicity;
        }
        Account account = register.get(now.account());
        return signers.beside(account, Set.of(measure.by()), act.today()).map(CoSigner::seat).orElse(publicity);
    }
}
