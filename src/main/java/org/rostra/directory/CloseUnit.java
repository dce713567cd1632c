package org.rostra.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Argument;
import org.rostra.policy.Regulation;
import org.rostra.web.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit is closed once nothing hangs on it any more, and can be opened again. Its code is never given twice. */
@Component
public class CloseUnit {
    private final UnitTable table;
    private final UnitTree tree;
    private final List<UnitTies> ties;
    private final Regulation regulation;
    private final Permit permit;
    private final Ledger ledger;

    CloseUnit(UnitTable table, UnitTree tree, List<UnitTies> ties, Regulation regulation, Permit permit,
            Ledger ledger) {
        this.table = table;
        this.tree = tree;
        this.ties = ties;
        this.regulation = regulation;
        this.permit = permit;
        this.ledger = ledger;
    }

    /** What still hangs on the unit, each with its number: open units below, people, offices, and what other modules know. */
    @Transactional(readOnly = true)
    public List<Message> remains(UUID unit, LocalDate today) {
        UnitTable.Remaining here = table.remaining(unit, today);
        List<Message> remains = new ArrayList<>();
        count(remains, "directory.remains.units", here.units());
        count(remains, "directory.remains.people", here.people());
        count(remains, "directory.remains.offices", here.offices());
        ties.forEach(tie -> tie.on(unit).ifPresent(remains::add));
        return remains;
    }

    /**
     * Closes a unit from a day on.
     *
     * @throws DirectoryRefused if something hangs on it, the day is still to come, it is closed already, it is the
     *     institution itself, or the regulation's pack names it
     */
    @Transactional
    public void close(Act act, UUID id, LocalDate day) {
        permit.check(act, Permit.What.MAINTAIN);
        tree.lock();
        Unit unit = unit(id);
        var name = new Argument.Text(unit.name());
        if (unit.closedOn() != null) {
            throw DirectoryRefused.of(Says.UNIT_CLOSED, name);
        }
        if (unit.parent() == null) {
            throw DirectoryRefused.of(Says.ROOT_STAYS, name);
        }
        if (regulation.institution().units().values().stream().anyMatch(one -> one.code().equals(unit.code()))) {
            throw DirectoryRefused.of(Says.UNIT_NAMED, name);
        }
        if (day.isAfter(act.today())) {
            throw DirectoryRefused.at("day", Says.DAY_AHEAD, new Argument.Day(day));
        }
        if (!remains(id, act.today()).isEmpty()) {
            throw DirectoryRefused.of(Says.UNIT_HOLDS, name);
        }
        table.close(id, day);
        ledger.record(act, DirectoryEntries.unit(id, "unit.closed").happened(day));
    }

    /** @throws DirectoryRefused if it is not closed, or the unit above is */
    @Transactional
    public void reopen(Act act, UUID id) {
        permit.check(act, Permit.What.MAINTAIN);
        tree.lock();
        Unit unit = unit(id);
        if (unit.closedOn() == null) {
            throw DirectoryRefused.of(Says.UNIT_OPEN, new Argument.Text(unit.name()));
        }
        if (unit.parent() != null) {
            Unit above = unit(unit.parent());
            if (above.closedOn() != null) {
                throw DirectoryRefused.of(Says.PARENT_CLOSED, new Argument.Text(above.name()));
            }
        }
        table.close(id, null);
        ledger.record(act, DirectoryEntries.unit(id, "unit.reopened"));
    }

    private Unit unit(UUID id) {
        return table.findForChange(id)
                .orElseThrow(() -> DirectoryRefused.of(Says.UNIT_UNKNOWN, new Argument.Text("")));
    }

    private static void count(List<Message> remains, String key, long number) {
        if (number > 0) {
            remains.add(Message.of(key, number));
        }
    }
}
