package org.rostra.conduct;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.Term;
import org.rostra.conduct.course.Barred;
import org.rostra.conduct.course.Guard;
import org.rostra.ledger.Act;
import org.rostra.policy.Clause;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.policy.WordList;
import org.springframework.stereotype.Component;

/** What the pack says of measures: what counts as a breach, which terms run, and why something is refused. */
@Component
public class MeasureRules {
    /** What can be a breach. */
    public static final String VIOLATIONS = "violations";
    /** What an award bar can rest on. */
    public static final String FAILINGS = "failings";
    /** Who decides on award bars. */
    public static final String BODIES = "bar-bodies";
    /** To whom a matter can be referred. */
    public static final String AUTHORITIES = "authorities";
    private static final int LONGEST = 5_000;

    private final Regulation regulation;
    private final Calendars calendars;

    MeasureRules(Regulation regulation, Calendars calendars) {
        this.regulation = regulation;
        this.calendars = calendars;
    }

    /** The rule by which such a measure is possible at all. */
    public static Rule rule(boolean bar) {
        return bar ? Rule.AWARD_BAR : Rule.MEMBERS_MEASURES;
    }

    /**
     * What counts as a breach. What a clause only advises is none: that something was said elsewhere, or to the public, is no ground for anything (R13).
     */
    @Enforces({Rule.MEMBERS_MEASURES, Rule.AWARD_BAR})
    public List<WordList.Entry> violations(boolean bar, LocalDate on) {
        return regulation.list(bar ? FAILINGS : VIOLATIONS).on(on).stream().filter(one -> one.clause()
                .filter(clause -> regulation.clause(clause).kind() != Clause.Kind.PRINCIPLE).isPresent()).toList();
    }

    /** The last day of a term that runs from today. */
    LocalDate within(Rule rule, LocalDate from) {
        return regulation.term(rule, from).map(term -> calendars.current().due(from, (Term.ByDate) term)).orElse(from);
    }

    /**
     * The last day of what weighs on somebody. It ends on the corresponding day and not later: that a term moves on from a day off serves who
     * has to do something, not who has to bear something.
     */
    @Enforces({Rule.AWARD_BAR, Rule.WARNINGS_COUNT})
    public LocalDate lastDay(boolean bar, LocalDate from) {
        return regulation.term(bar ? Rule.AWARD_BAR : Rule.WARNINGS_COUNT, from).map(term -> switch (term) {
            case Term.Years years -> from.plusYears(years.count());
            case Term.Months months -> from.plusMonths(months.count());
            case Term.Days days -> from.plusDays(days.count());
            case Term.WorkingDays days -> calendars.current().due(from, days);
            case Term.Hours _ -> from;
        }).orElse(from);
    }

    String violation(boolean bar, String entry, LocalDate on) {
        if (violations(bar, on).stream().noneMatch(one -> one.id().equals(entry))) {
            throw refuse(bar, MeasureSays.NOT_LISTED, MeasureSays.NOT_LISTED_NEXT);
        }
        return entry;
    }

    String listed(boolean bar, String list, String entry, LocalDate on) {
        if (regulation.list(list).on(on).stream().noneMatch(one -> one.id().equals(entry))) {
            throw refuse(bar, MeasureSays.NOT_LISTED, MeasureSays.NOT_LISTED_NEXT);
        }
        return entry;
    }

    /** @throws Refused without it, or where it is too long */
    String text(boolean bar, @Nullable String text) {
        String given = some(bar, text);
        if (given == null) {
            throw refuse(bar, MeasureSays.TEXT_MISSING, MeasureSays.TEXT_MISSING_NEXT);
        }
        return given;
    }

    /** What may be left out: none where it is. */
    @Nullable
    String some(boolean bar, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw refuse(bar, MeasureSays.TOO_LONG, MeasureSays.TOO_LONG_NEXT);
        }
        return text.strip();
    }

    /** @throws Refused for a day to come, or before the other */
    LocalDate notToCome(boolean bar, Act act, LocalDate day, @Nullable LocalDate after) {
        if (day.isAfter(act.today()) || after != null && day.isBefore(after)) {
            throw refuse(bar, MeasureSays.WHEN_WRONG, MeasureSays.WHEN_WRONG_NEXT);
        }
        return day;
    }

    Refused refuse(boolean bar, MeasureSays what, MeasureSays next) {
        return regulation.refuse(rule(bar), what, next);
    }

    /** Why the move may not be made. */
    @Enforces({Rule.MEASURE_GROUNDS, Rule.MEASURE_HEARD, Rule.MEASURE_APART, Rule.MEMBERS_MEASURES,
            Rule.MEASURE_SERVED, Rule.APPEAL})
    Refused barred(boolean bar, Barred barred) {
        return barred.guard().map(this::held)
                .orElseGet(() -> refuse(bar, MeasureSays.NOT_NEXT, MeasureSays.NOT_NEXT_NEXT));
    }

    private Refused held(Guard guard) {
        return regulation.refuse(switch (guard) {
            case FACTS, REASONS -> Rule.MEASURE_GROUNDS;
            case NOTICE, HEARING, NO_HARSHER -> Rule.MEASURE_HEARD;
            case NOT_THE_REPORTER, NOT_THE_PARTY -> Rule.MEASURE_APART;
            case TWO_TOGETHER -> Rule.MEMBERS_MEASURES;
            case SERVICE -> Rule.MEASURE_SERVED;
            case NEW_JUDGE, NO_WORSE, IN_TIME -> Rule.APPEAL;
        }, MeasureSays.valueOf(guard.name()), MeasureSays.valueOf(guard.name() + "_NEXT"));
    }
}
