package org.rostra.registry.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.calendar.Receipt;
import org.rostra.directory.Unit;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.Account;
import org.rostra.registry.Answers;
import org.rostra.registry.Details;
import org.rostra.registry.Json;
import org.rostra.registry.Register;
import org.rostra.registry.change.Change.Kind;
import org.rostra.registry.change.Change.State;
import org.rostra.registry.change.ReadReport.Report;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports what has changed (七（二）): in writing, before the head of the unit, to the publicity department. */
@Component
public class ReportChange {
    private final Register register;
    private final ChangeTable changes;
    private final ReadReport reports;
    private final Names names;
    private final Stands standing;
    private final ChangeCases cases;
    private final Duties duties;
    private final Suggestions suggestions;
    private final Regulation regulation;
    private final Ledger ledger;

    ReportChange(Register register, ChangeTable changes, ReadReport reports, Names names, Stands standing,
            ChangeCases cases, Duties duties, Suggestions suggestions, Regulation regulation, Ledger ledger) {
        this.register = register;
        this.changes = changes;
        this.reports = reports;
        this.names = names;
        this.standing = standing;
        this.cases = cases;
        this.duties = duties;
        this.suggestions = suggestions;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /**
     * Sends the report. A name that nobody has determined goes the way of a new name.
     *
     * @throws org.rostra.registry.FormIncomplete with every field that is missing or wrong
     * @throws org.rostra.policy.Refused          where no change can be reported, or what is told cannot be
     */
    @Transactional
    public CaseFile report(Act act, UUID id, Map<String, List<String>> given) {
        Account account = register.lockFor(act, Action.ACCOUNT_CHANGE, id);
        Unit unit = standing.require(account);
        Report report = reports.read(act, act.today(), account, given);
        var change = change(Ids.next(), act.person().orElseThrow(), act.today(), account, report);
        changes.insert(change);
        String procedure = names.determined(act, account, report)
                ? Kind.REPORT.form()
                : Kind.RENAME.form();
        CaseFile file = cases.open(act, account, unit, change, procedure);
        sent(act, account, change, file);
        return file;
    }

    /** Sends a returned report again; the day on which it was first sent is the one that counts. */
    @Transactional
    public CaseFile again(Act act, UUID id, Map<String, List<String>> given) {
        Change before = changes.find(id).filter(one -> one.kind() == Kind.REPORT).orElseThrow(NotFound::new);
        Account account = register.lockFor(act, Action.ACCOUNT_CHANGE, before.account());
        Unit unit = standing.require(account);
        Change change = change(id, before.applicant(), before.reported(), account,
                reports.read(act, before.reported(), account, given));
        CaseFile file = cases.again(act, account, unit, change);
        sent(act, account, change, file);
        return file;
    }

    private static Change change(UUID id, UUID applicant, LocalDate reported, Account account, Report report) {
        return new Change(id, account.id(), Kind.REPORT, State.OPEN, applicant, report.happened(), reported,
                report.due().map(Receipt.ByDate::due).orElse(null), report.answers(),
                ChangeItem.of(Details.of(account)), null);
    }

    private void sent(Act act, Account account, Change change, CaseFile file) {
        duties.end(act, account.asSubject(), change.items().stream().flatMap(item -> Tasks.reports(item).stream())
                .toArray(String[]::new));
        suggestions.settle(act, account.id());
        Rule rule = change.due() == null ? Rule.OTHER_CHANGES : Rule.CHANGE_REPORT;
        Set<String> fields = change.items().stream().flatMap(item -> item.fields().stream())
                .collect(Collectors.toSet());
        ledger.record(act, Entry.of(account.asSubject(), "account.change-reported")
                .under(regulation.basis(rule).id(), rule.id()).happened(Objects.requireNonNull(change.happened()))
                .with("case", file.id()).with("items", items(change)).with("due", change.due())
                .with("late", change.late()).withheld("before", only(change.before(), fields))
                .withheld("after", only(change.answers(), fields)));
    }

    static String items(Change change) {
        return change.items().stream().map(ChangeItem::key).collect(Collectors.joining(","));
    }

    private static String only(Answers answers, Set<String> fields) {
        return Json.write(answers.values().entrySet().stream().filter(entry -> fields.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
