package org.rostra.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.calendar.Receipt;
import org.rostra.calendar.Term;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.directory.Seat;
import org.rostra.ledger.ClauseId;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;

/**
 * Something owed: a seat must do a task about a subject, by a day. Whether it is overdue is never stored: it follows
 * from the day on which one asks.
 *
 * @param task   what is to be done, as a key of the bundles
 * @param rule   the rule that asks for it
 * @param event  the day of the event; the term is counted from the next day on
 * @param term   none where there is no time limit
 * @param urged  how often somebody asked to hurry, and when last
 * @param assignee who of the holders is meant to take it: a hint, anybody of the seat may act
 */
public record Duty(UUID id, String task, Subject subject, Seat seat, String rule, ClauseId clause, LocalDate event,
        Term.@Nullable ByDate term, @Nullable LocalDate due, boolean provisional, String calendar, Instant opened,
        @Nullable Instant ended, int urged, @Nullable LocalDate urgedOn,
        @Nullable UUID assignee) {
    /** How the due day looks from a given day. */
    public enum Urgency {
        OVERDUE, SOON, LATER, OPEN_ENDED
    }

    /** The last day that the regulation calls soon ({@link Rule#DUE_SOON}), seen from the day. */
    public static LocalDate lastSoon(WorkingCalendar calendar, Regulation regulation, LocalDate today) {
        int soon = regulation.count(Rule.DUE_SOON, today).orElse(0);
        LocalDate day = today;
        while (calendar.workingDaysBetween(today, day.plusDays(1)) <= soon) {
            day = day.plusDays(1);
        }
        return day;
    }

    public boolean isOpen() {
        return ended == null;
    }

    /** Working days left, 0 on the last day, negative when late; empty where there is no limit. */
    public Optional<Integer> left(WorkingCalendar calendar, LocalDate today) {
        return due == null ? Optional.empty() : Optional.of(calendar.workingDaysBetween(today, due));
    }

    /** By what the regulation calls soon ({@link Rule#DUE_SOON}). */
    @Enforces(Rule.DUE_SOON)
    public Urgency urgency(WorkingCalendar calendar, Regulation regulation, LocalDate today) {
        if (due == null) {
            return Urgency.OPEN_ENDED;
        }
        if (today.isAfter(due)) {
            return Urgency.OVERDUE;
        }
        return calendar.workingDaysBetween(today, due) <= regulation.count(Rule.DUE_SOON, today).orElse(0)
                ? Urgency.SOON
                : Urgency.LATER;
    }

    /** The computation of the due day, written out again. */
    public Optional<Receipt.ByDate> receipt(WorkingCalendar calendar) {
        return term == null ? Optional.empty() : Optional.of(calendar.receipt(event, term));
    }
}
