package org.rostra.registry.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.FormPlan;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.policy.Wording;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.rostra.registry.Account;
import org.rostra.registry.Answers;
import org.rostra.registry.Bodies;
import org.rostra.registry.FormCheck;
import org.rostra.registry.FormFault;
import org.rostra.registry.FormIncomplete;
import org.rostra.registry.Register;
import org.rostra.web.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit that changed reports once of all its accounts. */
@Component
public class UnitReports {
    private static final int LONGEST = 200;

    private final UnitReportTable table;
    private final UnitReportDuties owed;
    private final Register register;
    private final FormCheck check;
    private final Procedures procedures;
    private final Bodies bodies;
    private final Units units;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    UnitReports(UnitReportTable table, UnitReportDuties owed, Register register, FormCheck check,
            Procedures procedures, Bodies bodies, Units units, Regulation regulation, Access access, Ledger ledger) {
        this.table = table;
        this.owed = owed;
        this.register = register;
        this.check = check;
        this.procedures = procedures;
        this.bodies = bodies;
        this.units = units;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** The report, if the act's person may read it. */
    @Transactional(readOnly = true)
    public UnitReport getFor(Act act, UUID id) {
        return table.find(id).filter(one -> access.may(act, Action.ACCOUNT_READ, one.asSubject()))
                .orElseThrow(NotFound::new);
    }

    /** True if the act's person may send it now. */
    public boolean may(Act act, UnitReport report) {
        boolean open = switch (report.state()) {
            case OWED -> true;
            case OPEN -> returned(report).isPresent();
            case FILED -> false;
        };
        return open && access.may(act, Action.UNIT_REPORT, report.asSubject());
    }

    /** The accounts that it is about, as they are now. */
    public List<Account> accounts(UnitReport report) {
        return register.list(Set.copyOf(report.accounts())).stream()
                .sorted(java.util.Comparator.comparing(Account::name)).toList();
    }

    /** The case under which it is decided, the latest one. */
    public Optional<CaseFile> caseOf(UnitReport report) {
        return procedures.about(report.asSubject()).stream().findFirst();
    }

    /**
     * Sends it, or sends it again after it was returned.
     *
     * @param contacts by account how it is reached from now on
     * @throws FormIncomplete              with every field that is missing
     * @throws org.rostra.policy.Refused   if it is sent already
     */
    @Transactional
    public CaseFile report(Act act, UUID id, Map<String, List<String>> given, Map<UUID, String> contacts) {
        UnitReport report = table.lock(id).orElseThrow(NotFound::new);
        access.check(act, Action.UNIT_REPORT, report.asSubject());
        if (!report.state().equals(ReportState.OWED) && returned(report).isEmpty()) {
            throw regulation.refuse(Rule.UNIT_REPORT, UnitSays.UNIT_REPORTED, UnitSays.UNIT_REPORTED_NEXT);
        }
        FormPlan form = regulation.form(UnitReport.FORM);
        Answers told = Answers.NONE.with(form.fields().map(FormPlan.Field::id).filter(given::containsKey)
                .collect(java.util.stream.Collectors.toMap(field -> field, field -> List.copyOf(
                        Objects.requireNonNull(given.get(field))))));
        Map<UUID, String> was = new HashMap<>();
        List<Account> accounts = accounts(report);
        accounts.forEach(one -> Optional.ofNullable(one.contact()).ifPresent(contact -> was.put(one.id(), contact)));
        requireComplete(act, form, told, accounts, contacts);
        Map<UUID, String> now = new HashMap<>();
        accounts.forEach(one -> now.put(one.id(), contacts.getOrDefault(one.id(), "").strip()));
        UnitReport sent = report.sent(act.person().orElseThrow(), act.today(), told, now, was);
        table.send(sent);
        owed.end(act, sent);
        CaseFile file = report.state() == ReportState.OWED ? start(act, sent) : again(act, sent);
        ledger.record(act, Entry.of(sent.asSubject(), "unit-report.sent").happened(report.happened())
                .under(regulation.basis(Rule.UNIT_REPORT).id(), Rule.UNIT_REPORT.id()).with("case", file.id()));
        return file;
    }

    private void requireComplete(Act act, FormPlan form, Answers told, List<Account> accounts,
            Map<UUID, String> contacts) {
        List<FormFault> faults = new ArrayList<>(check.faults(form, told, act.today()));
        String page = form.pages().getFirst().id();
        for (Account account : accounts) {
            String contact = contacts.getOrDefault(account.id(), "").strip();
            if (contact.isEmpty() || contact.length() > LONGEST) {
                faults.add(new FormFault(page, "contact-" + account.id(),
                        new Wording(account.name(), Optional.empty()), contact.isEmpty()
                                ? Message.of("change.unit.contact-missing")
                                : Message.of("change.unit.contact-long", LONGEST)));
            }
        }
        if (!faults.isEmpty()) {
            throw new FormIncomplete(faults, regulation.basis(Rule.UNIT_REPORT));
        }
    }

    private CaseFile start(Act act, UnitReport report) {
        Unit unit = units.get(report.unit());
        return procedures.start(act, UnitReport.FORM, bodies.decidedAs(Bodies.of(unit), Optional.of(unit)),
                report.asSubject(), unit, Objects.requireNonNull(report.applicant()));
    }

    private CaseFile again(Act act, UnitReport report) {
        Unit unit = units.get(report.unit());
        return procedures.resubmit(act, report.asSubject(), bodies.decidedAs(Bodies.of(unit), Optional.of(unit)));
    }

    private Optional<CaseFile> returned(UnitReport report) {
        return procedures.findOpenAbout(report.asSubject()).filter(file -> file.state() == CaseFile.State.RETURNED);
    }
}
