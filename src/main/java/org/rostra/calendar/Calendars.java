package org.rostra.calendar;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendar that stands: the years that come with the program, and over them those that the institution has loaded.
 * A year loaded on another node is known here a few seconds later; duties computed meanwhile are put right by the job.
 */
@Component
public class Calendars {
    /** The kind of subject under which a loaded year stands in the ledger. */
    public static final String SUBJECT = "calendar-year";
    private static final long FRESH = Duration.ofSeconds(10).toNanos();

    private record Known(WorkingCalendar calendar, String standing, long looked) {}

    private final CalendarYearTable table;
    private final Ledger ledger;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    Calendars(CalendarYearTable table, Ledger ledger) {
        this.table = table;
        this.ledger = ledger;
    }

    public WorkingCalendar current() {
        Known now = known.get();
        if (now != null && System.nanoTime() - now.looked < FRESH) {
            return now.calendar;
        }
        String standing = table.standing();
        WorkingCalendar calendar = now != null && now.standing.equals(standing) ? now.calendar : build(table);
        known.set(new Known(calendar, standing, System.nanoTime()));
        return calendar;
    }

    /** The calendar that stands in a database: for commands, which run without the rest of the program. */
    public static WorkingCalendar standing(DataSource database) {
        return build(CalendarYearTable.of(database));
    }

    private static WorkingCalendar build(CalendarYearTable table) {
        WorkingCalendar calendar = WorkingCalendar.builtIn();
        for (CalendarYear year : table.list()) {
            calendar = calendar.with(year);
        }
        return calendar;
    }

    /**
     * Lets the year stand within the transaction; returns the calendar that stands then.
     *
     * @throws CalendarRefused if it disagrees with another year about a day
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkingCalendar supersede(Act act, CalendarYear year) {
        WorkingCalendar next = current().with(year);
        UUID id = Ids.next();
        table.supersede(id, year, act.at());
        ledger.begin(act, Entry.of(new Subject(SUBJECT, id), "calendar.year-loaded").with("year", year.year())
                .with("notice", year.notices().getFirst().title())
                .with("address", year.notices().getFirst().address().toString())
                .with("days", year.days().size()).with("version", next.version().toString()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known.set(null);
            }
        });
        return next;
    }
}
