package org.rostra.registry.unit;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.rostra.access.NotFound;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseConcluded;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.Account;
import org.rostra.registry.Details;
import org.rostra.registry.Register;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A report that is filed is entered in the register; one that came to nothing is owed again. */
@Component
class UnitReportsFollowCases {
    private final UnitReportTable table;
    private final UnitReportDuties owed;
    private final Register register;
    private final Units units;
    private final Regulation regulation;
    private final Ledger ledger;

    UnitReportsFollowCases(UnitReportTable table, UnitReportDuties owed, Register register, Units units,
            Regulation regulation, Ledger ledger) {
        this.table = table;
        this.owed = owed;
        this.register = register;
        this.units = units;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    @EventListener
    void follow(CaseConcluded fact) {
        CaseFile file = fact.file();
        if (!file.subject().kind().equals(UnitReport.KIND)) {
            return;
        }
        UnitReport report = table.lock(file.subject().id()).orElseThrow(NotFound::new);
        switch (file.state()) {
            case APPROVED -> enter(fact.act(), report, file);
            case REFUSED, WITHDRAWN -> {
                table.move(report.id(), ReportState.OWED);
                owed.owe(fact.act(), report, units.get(report.unit()));
            }
            case RETURNED, OPEN -> {
                // It waits with its case.
            }
        }
    }

    private void enter(Act act, UnitReport report, CaseFile file) {
        table.move(report.id(), ReportState.FILED);
        // In one order, so that two reports never wait for each other.
        report.contacts().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(told -> enter(act, told.getKey(), told.getValue(), file));
    }

    private void enter(Act act, UUID id, String contact, CaseFile file) {
        Account account = register.lock(id);
        if (!Objects.equals(account.contact(), contact)) {
            register.amend(act, account, Details.of(account).reachedBy(contact));
            ledger.record(act, Entry.of(account.asSubject(), "account.changed")
                    .under(regulation.basis(Rule.UNIT_REPORT).id(), Rule.UNIT_REPORT.id()).with("case", file.id())
                    .with("items", "contact"));
        }
    }
}
