package org.rostra.registry.change;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostra.access.Action;
import org.rostra.directory.DirectoryMoved;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.Custody;
import org.rostra.registry.Register;
import org.rostra.registry.change.Suggestion.Item;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Units are told that a list shows other people around their accounts: once a unit, and without a term. */
@Component
public class Suggestions {
    private final SuggestionTable table;
    private final Register register;
    private final SuggestionDesk desk;
    private final Duties duties;
    private final Regulation regulation;
    private final Ledger ledger;

    Suggestions(SuggestionTable table, Register register, SuggestionDesk desk, Duties duties, Regulation regulation,
            Ledger ledger) {
        this.table = table;
        this.register = register;
        this.desk = desk;
        this.duties = duties;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** Tells the units what the list shows; whoever is asked for a custodian already is not told again. */
    @Enforces(Rule.SUGGESTED_REPORT)
    @Transactional(propagation = Propagation.MANDATORY)
    void suggest(Act act, DirectoryMoved fact, List<Custody> gone) {
        UUID list = fact.list();
        if (list == null || !regulation.holds(Rule.SUGGESTED_REPORT, act.today())) {
            return;
        }
        Set<UUID> headless = fact.seats().stream().flatMap(Suggestions::headOf).collect(Collectors.toSet());
        boolean publicity = desk.overTierOne(fact.seats());
        table.concerned(gone.stream().map(Custody::account).collect(Collectors.toSet()), headless, publicity,
                CustodyWatch.TASKS).forEach((unit, items) -> {
                    UUID id = table.open(Ids.next(), unit, list, fact.day());
                    table.add(id, items);
                    desk.ask(act, items.getFirst().account());
                    ledger.recordAll(act, items.stream().map(item -> entry(item.account(), "account.report-suggested")
                            .happened(fact.day()).with("cause", item.cause().name()).with("import", list)).toList());
                });
    }

    /** What the act's person, who may read the account, is told about it. */
    @Transactional(readOnly = true)
    public Optional<Suggestion> find(Account account) {
        return table.findAbout(account.id());
    }

    /** True if the act's person may say that nothing is to be reported. */
    public boolean mayDismiss(Act act, Account account) {
        return register.may(act, Action.SUGGESTION_DISMISS, account);
    }

    /** Something was reported about the account, or its custodians are being changed: that is settled. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(Act act, UUID account) {
        table.findAbout(account).ifPresent(open -> {
            table.settle(open.id(), account, act.today());
            duties.end(act, register.subject(account), Tasks.SUGGESTION);
            open.items().stream().map(Item::account).filter(other -> !other.equals(account)).findFirst()
                    .ifPresentOrElse(other -> desk.ask(act, other), () -> table.end(open.id(), act.today(), null));
        });
    }

    /**
     * There is nothing to report, for a reason; for all accounts of the unit that the act's person may answer for.
     *
     * @throws org.rostra.policy.Refused without a reason
     */
    @Transactional
    public void dismiss(Act act, UUID account, String reason) {
        register.lockFor(act, Action.SUGGESTION_DISMISS, account);
        if (reason.isBlank()) {
            throw regulation.refuse(Rule.CHANGE_REPORT, ChangeSays.REASON_MISSING, ChangeSays.REASON_MISSING_NEXT);
        }
        table.findAbout(account).ifPresent(open -> {
            Set<UUID> all = new HashSet<>(open.items().stream().map(Item::account).toList());
            all.forEach(one -> duties.end(act, register.subject(one), Tasks.SUGGESTION));
            table.end(open.id(), act.today(), reason.strip());
            ledger.recordAll(act, all.stream()
                    .map(one -> entry(one, "account.suggestion-dismissed").withheld("reason", reason.strip()))
                    .toList());
        });
    }

    private Entry entry(UUID account, String type) {
        return Entry.of(register.subject(account), type).under(regulation.basis(Rule.SUGGESTED_REPORT).id(),
                Rule.SUGGESTED_REPORT.id());
    }

    private static Stream<UUID> headOf(Seat seat) {
        return seat instanceof Seat.OfficeAt(Office office, UUID unit) && office == Office.HEAD
                ? Stream.of(unit)
                : Stream.empty();
    }
}
