package org.rostra.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.calendar.CalendarYear;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.Receipt;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads a year of the calendar. Every open duty is computed anew by it; each day that moves is told beforehand, and
 * written down with the duty's subject.
 */
@Component
public class LoadCalendar {
    private static final int AT_ONCE = 2000;
    private static final UUID FIRST = new UUID(0, 0);

    private final Calendars calendars;
    private final DutyTable table;
    private final Access access;
    private final Ledger ledger;

    LoadCalendar(Calendars calendars, DutyTable table, Access access, Ledger ledger) {
        this.calendars = calendars;
        this.table = table;
        this.access = access;
        this.ledger = ledger;
    }

    /** What would move; nothing is written, and nothing is told of what the duties are about but their names of tasks. */
    @Transactional(readOnly = true)
    public CalendarEffect preview(CalendarYear year, int shown) {
        WorkingCalendar next = calendars.current().with(year);
        int[] looked = {0};
        List<CalendarEffect.Moved> moved = new ArrayList<>();
        eachOtherwise(next, duty -> {
            looked[0]++;
            LocalDate due = receipt(next, duty).due();
            if (!due.equals(duty.due())) {
                moved.add(new CalendarEffect.Moved(duty, due));
            }
        });
        return new CalendarEffect(looked[0], moved.size(),
                List.copyOf(moved.subList(0, Math.min(shown, moved.size()))));
    }

    /**
     * Loads the year and computes what is owed by it.
     *
     * @return how many duties moved
     * @throws org.rostra.calendar.CalendarRefused if it disagrees with another year
     */
    @Transactional
    public int load(Act act, CalendarYear year) {
        access.check(act, Action.CALENDAR_LOAD);
        return follow(act, calendars.supersede(act, year));
    }

    /** Puts right what was computed by another calendar than the one that stands, on another node for instance. */
    @Transactional
    public int follow(Act act) {
        return follow(act, calendars.current());
    }

    private int follow(Act act, WorkingCalendar calendar) {
        int moved = 0;
        UUID after = FIRST;
        for (List<Duty> part = part(calendar, after); !part.isEmpty(); part = part(calendar, after)) {
            moved += recompute(act, calendar, part);
            after = part.getLast().id();
        }
        return moved;
    }

    private int recompute(Act act, WorkingCalendar calendar, List<Duty> part) {
        List<LocalDate> due = new ArrayList<>();
        List<Boolean> provisional = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (Duty duty : part) {
            Receipt.ByDate receipt = receipt(calendar, duty);
            due.add(receipt.due());
            provisional.add(receipt.provisional());
            if (!receipt.due().equals(duty.due())) {
                entries.add(Entry.of(duty.subject(), "duty.due-moved").under(duty.clause(), duty.rule())
                        .with("task", duty.task()).with("before", duty.due()).with("due", receipt.due())
                        .with("calendar", calendar.version().brief()));
            }
        }
        table.recompute(part.stream().map(Duty::id).toList(), due, provisional, calendar.version().toString());
        ledger.recordAll(act, entries);
        return entries.size();
    }

    private void eachOtherwise(WorkingCalendar calendar, Consumer<Duty> look) {
        UUID after = FIRST;
        for (List<Duty> part = part(calendar, after); !part.isEmpty(); part = part(calendar, after)) {
            part.forEach(look);
            after = part.getLast().id();
        }
    }

    private List<Duty> part(WorkingCalendar calendar, UUID after) {
        return table.computedOtherwise(calendar.version().toString(), after, AT_ONCE);
    }

    private static Receipt.ByDate receipt(WorkingCalendar calendar, Duty duty) {
        return calendar.receipt(duty.event(), Objects.requireNonNull(duty.term()));
    }
}
