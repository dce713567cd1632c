package org.rostra.voice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.Term;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.policy.Argument;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;

/** What the pack says of opinions: which channels are open, how long an answer may take, what must be told. */
@Component
public class OpinionRules {
    /** Why a term may stand still. */
    public static final String PAUSES = "opinion-pauses";
    /** Beginnings of answers. */
    public static final String TEMPLATES = "opinion-templates";
    /** Other channels of the institution, each with its address. */
    public static final String PLATFORMS = "opinion-platforms";
    /** The longest text, in characters. */
    public static final int LONGEST = 5_000;

    private final Regulation regulation;
    private final Calendars calendars;
    private final Units units;
    private final SeatFinder finder;

    OpinionRules(Regulation regulation, Calendars calendars, Units units, SeatFinder finder) {
        this.regulation = regulation;
        this.calendars = calendars;
        this.units = units;
        this.finder = finder;
    }

    /** Whether opinions are taken in here: as the institution has it, and once there is an office that answers them. */
    @Enforces(Rule.OPINION_INTAKE)
    public boolean intake(LocalDate on) {
        return regulation.holds(Rule.OPINION_INTAKE, on) && finder.named("publicity").isPresent();
    }

    /** Where else one may turn, as the institution set it. */
    @Enforces(Rule.OPINION_LINK)
    public List<Elsewhere> elsewhere(LocalDate on) {
        return regulation.holds(Rule.OPINION_LINK, on) && regulation.lists().containsKey(PLATFORMS)
                ? regulation.list(PLATFORMS).on(on).stream().map(one -> Elsewhere.read(one.text())).toList()
                : List.of();
    }

    /** Whether the regulation advises to come here first: said on the page, and nothing follows from it (R13). */
    @Enforces(Rule.OPINION_ADVICE)
    public boolean advises(LocalDate on) {
        return regulation.holds(Rule.OPINION_ADVICE, on);
    }

    /** How many files may come with one. */
    @Enforces(Rule.OPINION_FILES)
    public int files(LocalDate on) {
        return regulation.count(Rule.OPINION_FILES, on).orElse(0);
    }

    /** The last day for an answer to what was taken in on a day. */
    @Enforces({Rule.OPINION_TERM, Rule.OPINION_COMPLEX, Rule.OPINION_CAP})
    public LocalDate due(LocalDate from, boolean complex, LocalDate cap) {
        LocalDate due = calendar().due(from, term(complex, from));
        return due.isAfter(cap) ? cap : due;
    }

    /** The day after which it is late whatever stands in its way. */
    @Enforces(Rule.OPINION_CAP)
    public LocalDate cap(LocalDate from) {
        return calendar().due(from, (Term.ByDate) regulation.term(Rule.OPINION_CAP, from).orElseThrow());
    }

    /** The term that counts. */
    public Term.ByDate term(boolean complex, LocalDate on) {
        return (Term.ByDate) regulation.term(complex ? Rule.OPINION_COMPLEX : Rule.OPINION_TERM, on)
                .or(() -> regulation.term(Rule.OPINION_TERM, on)).orElseThrow();
    }

    /** What is left of a term that stood still, from the day on which it goes on; never beyond the cap. */
    @Enforces({Rule.OPINION_PAUSE, Rule.OPINION_CAP})
    public LocalDate resumed(Opinion one, LocalDate since, LocalDate on) {
        int left = Math.max(1, calendar().workingDaysBetween(since, one.due()));
        LocalDate due = one.due().isBefore(since) ? one.due() : calendar().due(on, new Term.WorkingDays(left));
        return due.isAfter(one.cap()) ? one.cap() : due;
    }

    /** True while an answer may be called insufficient. */
    @Enforces(Rule.OPINION_REOPEN)
    public boolean reopenable(Opinion one, LocalDate on) {
        Opinion.Answered answered = one.answered();
        return !one.open() && one.reopened() == null && answered != null && reopenUntil(one, on)
                .filter(last -> !on.isAfter(last)).isPresent();
    }

    /** Until when. */
    public Optional<LocalDate> reopenUntil(Opinion one, LocalDate on) {
        Opinion.Answered answered = one.answered();
        return answered == null
                ? Optional.empty()
                : regulation.term(Rule.OPINION_REOPEN, on).map(term -> calendar().due(
                        LocalDate.ofInstant(answered.at(), Act.ZONE), (Term.ByDate) term));
    }

    /** @throws Refused without it, or where it is too long */
    String text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw refuse(OpinionSays.TEXT_MISSING, OpinionSays.TEXT_MISSING_NEXT);
        }
        return limited(text);
    }

    /** @throws Refused without it, or where it is too long */
    String reason(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw regulation.refuse(Rule.REASONS, OpinionSays.REASON_MISSING, OpinionSays.REASON_MISSING_NEXT);
        }
        return limited(text);
    }

    private String limited(String text) {
        if (text.strip().length() > LONGEST) {
            throw refuse(OpinionSays.TOO_LONG, OpinionSays.TOO_LONG_NEXT, new Argument.Count(LONGEST));
        }
        return text.strip();
    }

    /** What may be left out: empty where it is. */
    String some(String text) {
        return text.isBlank() ? "" : limited(text);
    }

    /** @throws Refused if the list does not offer it */
    String pause(String entry, LocalDate on) {
        if (regulation.list(PAUSES).on(on).stream().noneMatch(one -> one.id().equals(entry))) {
            throw regulation.refuse(Rule.OPINION_PAUSE, OpinionSays.NOT_LISTED, OpinionSays.NOT_LISTED_NEXT);
        }
        return entry;
    }

    /** @throws Refused for a unit that is none, or is closed */
    @Nullable
    UUID unit(@Nullable UUID id) {
        if (id != null && units.findOpen(id).isEmpty()) {
            throw refuse(OpinionSays.UNIT_UNKNOWN, OpinionSays.UNIT_UNKNOWN_NEXT);
        }
        return id;
    }

    /** The departments and colleges that one may name. */
    public List<Unit> named() {
        return units.findRoot().map(root -> units.below(root.id())).orElse(List.of());
    }

    Entry under(Entry entry, Rule rule) {
        return entry.under(regulation.basis(rule).id(), rule.id());
    }

    Refused refuse(OpinionSays what, OpinionSays next, Argument... arguments) {
        return regulation.refuse(Rule.OPINION_INTAKE, what, next, arguments);
    }

    private WorkingCalendar calendar() {
        return calendars.current();
    }
}
