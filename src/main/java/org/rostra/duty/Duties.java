package org.rostra.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.calendar.Receipt;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.directory.Seat;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything owed by anybody: opened and ended by the modules that own the subjects, shown on one desk. */
@Component
public class Duties {
    private final DutyTable table;
    private final Calendars calendars;

    Duties(DutyTable table, Calendars calendars) {
        this.table = table;
        this.calendars = calendars;
    }

    /** Opens a duty within the change that causes it; the due day is computed once and explained by its receipt. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Duty open(Act act, Owed owed) {
        var duty = duty(act, owed, calendars.current());
        table.insert(List.of(duty));
        return duty;
    }

    /** The same for many at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openAll(Act act, Collection<Owed> owed) {
        WorkingCalendar calendar = calendars.current();
        if (!owed.isEmpty()) {
            table.insert(owed.stream().map(one -> duty(act, one, calendar)).toList());
        }
    }

    private static Duty duty(Act act, Owed owed, WorkingCalendar calendar) {
        Optional<Receipt.ByDate> receipt = Optional.ofNullable(owed.term())
                .map(term -> calendar.receipt(owed.event(), term));
        return new Duty(Ids.next(), owed.task(), owed.subject(), owed.seat(), owed.rule(), owed.clause(),
                owed.event(), owed.term(), receipt.map(Receipt.ByDate::due).orElse(owed.due()),
                receipt.map(Receipt.ByDate::provisional).orElse(false), calendar.version().toString(), act.at(), null,
                0, null, null);
    }

    /** Ends the open duties of these tasks about a subject, done or no longer owed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Act act, Subject subject, String... tasks) {
        table.end(subject, tasks, act.at());
    }

    /** Deletes what people by name owed about these subjects, which are forgotten; what offices owed stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String kind, List<UUID> subjects) {
        table.forget(kind, subjects);
    }

    /** All that one seat owes is owed by another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reseat(Seat from, Seat to) {
        table.reseat(from, to, null);
    }

    /** What one seat owes about these subjects is owed by another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reseat(Seat from, Seat to, Collection<UUID> subjects) {
        table.reseat(from, to, subjects);
    }

    /** Counts one more call to hurry on what is open about the subject. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void urge(Act act, Subject subject) {
        table.urge(subject, act.today());
    }

    /** The same on one duty. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void urge(Act act, UUID duty) {
        table.urge(duty, act.today());
    }

    /** Names who of the holders is meant to take it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(UUID duty, UUID assignee) {
        table.assign(duty, assignee);
    }

    /** Those of the duties that are open, with their rows locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Duty> lock(Collection<UUID> ids) {
        return table.lock(ids);
    }

    /** The duties, open or ended. */
    public List<Duty> list(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : table.list(ids);
    }

    /** What is open about any of the subjects, soonest first. */
    public List<Duty> openAbout(Collection<UUID> subjects, int limit) {
        return subjects.isEmpty() ? List.of() : table.openAbout(subjects, limit);
    }

    /** What the seats owe now, soonest first; the rest beyond the limit is not lost, only not shown. */
    public List<Duty> openFor(Collection<Seat> seats, int limit) {
        return openFor(DutyQuery.of(seats), limit);
    }

    /** The open duties that are meant, soonest first. */
    public List<Duty> openFor(DutyQuery query, int limit) {
        return query.isEmpty() ? List.of() : table.open(query, limit);
    }

    /** How many are meant, counted up to the limit; and whether some of them are about such kinds of subjects. */
    public Counted count(DutyQuery query, Collection<String> kinds, int limit) {
        return query.isEmpty() ? new Counted(0, false) : table.count(query, kinds, limit);
    }

    /** A number, and whether a question about it is in place. */
    public record Counted(int all, boolean ofKinds) {}

    /** How many are meant, counted up to the limit. */
    public int count(DutyQuery query, int limit) {
        return query.isEmpty() ? 0 : table.count(query, limit);
    }

    /** Those of the duties that are still open, soonest first; the caller has checked that they may be shown. */
    public List<Duty> open(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : table.open(ids);
    }

    /** What the seats owe, in the order of their keys, from behind one of them on. */
    public List<SeatLoad> loads(LocalDate today, String after, int limit) {
        return table.loads(today, after, limit);
    }

    /** What is owed within a term by a rule, of any seat. */
    public List<Duty> openUnder(String rule, int limit) {
        return table.openUnder(rule, limit);
    }

    public List<Duty> openAbout(Subject subject) {
        return table.openAbout(subject);
    }

    /** Duties whose last day lies before the day, of any seat: for jobs. */
    public List<Duty> overdue(String task, LocalDate on, int limit) {
        return table.overdue(task, on, limit);
    }
}
