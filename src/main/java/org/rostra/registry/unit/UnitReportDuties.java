package org.rostra.registry.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostra.calendar.Term;
import org.rostra.directory.Seat;
import org.rostra.directory.Unit;
import org.rostra.directory.reorganise.Reorganisation;
import org.rostra.duty.Duties;
import org.rostra.duty.Owed;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.Answers;
import org.rostra.registry.Bodies;
import org.springframework.stereotype.Component;

/** Puts the one report of a unit on the desk of whoever supervises its accounts. */
@Component
class UnitReportDuties {
    private final UnitReportTable table;
    private final Bodies bodies;
    private final Duties duties;
    private final Regulation regulation;
    private final Ledger ledger;

    UnitReportDuties(UnitReportTable table, Bodies bodies, Duties duties, Regulation regulation, Ledger ledger) {
        this.table = table;
        this.bodies = bodies;
        this.duties = duties;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** One report for all the accounts; none where there is none, or the pack asks for none. */
    @Enforces(Rule.UNIT_REPORT)
    void open(Act act, Reorganisation what, Unit unit, List<Account> accounts) {
        if (accounts.isEmpty() || !regulation.holds(Rule.UNIT_REPORT, act.today())) {
            return;
        }
        var report = new UnitReport(Ids.next(), what.id(), unit.id(), ReportState.OWED,
                accounts.stream().map(Account::id).toList(), what.day(), null, null, Answers.NONE, Map.of(), Map.of());
        table.insert(report);
        ledger.begin(act, Entry.of(report.asSubject(), "unit-report.owed")
                .under(regulation.basis(Rule.UNIT_REPORT).id(), Rule.UNIT_REPORT.id()).happened(what.day())
                .with("reorganisation", what.id()).with("unit", unit.id()).with("accounts", accounts.size()));
        owe(act, report, unit);
    }

    /** The term runs from the day on which the unit can know of it, not from an earlier day of the document. */
    void owe(Act act, UnitReport report, Unit unit) {
        seat(unit).ifPresent(seat -> duties.open(act, new Owed(UnitReport.TASK, report.asSubject(), seat,
                Rule.UNIT_REPORT.id(), regulation.basis(Rule.UNIT_REPORT).id(), act.today(), term(act.today()))));
    }

    void end(Act act, UnitReport report) {
        duties.end(act, report.asSubject(), UnitReport.TASK);
    }

    /** Who supervises the accounts of such a unit. */
    Optional<Seat> seat(Unit unit) {
        return bodies.supervisor(Bodies.of(unit), unit);
    }

    private Term.@org.jspecify.annotations.Nullable ByDate term(LocalDate on) {
        return regulation.term(Rule.UNIT_REPORT, on).map(Term.ByDate.class::cast).orElse(null);
    }
}
