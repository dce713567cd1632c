package org.rostra.review;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.duty.Owed;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the review of a year: one for each account, whoever opens it and however often. */
@Component
public class OpenReviews {
    private static final int AT_ONCE = 500;

    private final PartTable parts;
    private final OpeningTable opening;
    private final ReviewDuties duties;
    private final Register register;
    private final SeatFinder finder;
    private final Units units;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    OpenReviews(PartTable parts, OpeningTable opening, ReviewDuties duties, Register register, SeatFinder finder,
            Units units, Regulation regulation, Access access, Ledger ledger) {
        this.parts = parts;
        this.opening = opening;
        this.duties = duties;
        this.register = register;
        this.finder = finder;
        this.units = units;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** The window of a year: the month that the rule names. Empty where nothing is reviewed. */
    @Enforces(Rule.REVIEW_MONTH)
    public Optional<YearMonth> window(int year) {
        LocalDate asked = LocalDate.of(year, Month.DECEMBER, 31);
        return regulation.holds(Rule.ANNUAL_REVIEW, asked)
                ? regulation.count(Rule.REVIEW_MONTH, asked).map(month -> YearMonth.of(year, month))
                : Optional.empty();
    }

    /**
     * Opens the year; the accounts are entered after it, some at a time. Opened before, it is as it was.
     *
     * @throws org.rostra.policy.Refused more than a month before its window, or after it
     */
    @Enforces(Rule.ANNUAL_REVIEW)
    @Transactional
    public ReviewYear open(Act act, int year) {
        access.check(act, Action.REVIEW_OPEN);
        regulation.require(Rule.ANNUAL_REVIEW, act.today());
        YearMonth window = window(year).orElseThrow(() -> regulation.refuse(Rule.ANNUAL_REVIEW, ReviewSays.PAST,
                ReviewSays.PAST_NEXT));
        if (act.today().isBefore(window.minusMonths(1).atDay(1))) {
            throw regulation.refuse(Rule.ANNUAL_REVIEW, ReviewSays.NOT_YET, ReviewSays.NOT_YET_NEXT);
        }
        if (act.today().isAfter(window.atEndOfMonth())) {
            throw regulation.refuse(Rule.ANNUAL_REVIEW, ReviewSays.PAST, ReviewSays.PAST_NEXT);
        }
        var opened = new ReviewYear(year, Ids.next(), window.atDay(1), window.atEndOfMonth(), act.today(),
                act.person().orElseThrow());
        if (parts.insert(opened)) {
            ledger.begin(act, Entry.of(opened.asSubject(), "review.year-opened").under(regulation.basis(
                    Rule.ANNUAL_REVIEW).id(), Rule.ANNUAL_REVIEW.id()).with("year", year)
                    .with("until", opened.until()));
        }
        return parts.year(year).orElseThrow();
    }

    /** Enters some of the accounts that are not in it yet; tells up to which, nothing at the end. */
    @Transactional
    public Optional<UUID> enter(Act act, ReviewYear year, @Nullable UUID after) {
        List<Candidate> found = opening.candidates(year.year(), after, AT_ONCE);
        Optional<UUID> publicity = finder.named("publicity").map(Unit::id);
        if (found.isEmpty() || publicity.isEmpty()) {
            return Optional.empty();
        }
        Map<Place, Part> known = new HashMap<>();
        parts.ofYear(year.year()).forEach(part -> known.put(new Place(part.lane(), part.unit()), part));
        Map<Review, Rule> reviews = new LinkedHashMap<>();
        for (Candidate one : found) {
            Place place = place(one, publicity.get());
            if (regulation.holds(place.lane().rule(), act.today())) {
                Part part = known.computeIfAbsent(place, where -> part(year, where));
                reviews.put(Opened.of(year, one, part), place.lane().rule());
            }
        }
        enter(act, reviews);
        return found.size() < AT_ONCE ? Optional.empty() : Optional.of(found.getLast().account());
    }

    private void enter(Act act, Map<Review, Rule> reviews) {
        if (reviews.isEmpty()) {
            return;
        }
        Set<UUID> fresh = new HashSet<>(opening.insert(List.copyOf(reviews.keySet())));
        List<Owed> owed = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        reviews.forEach((review, rule) -> {
            if (fresh.contains(review.id())) {
                owed.add(duties.by(act, review.due(), ReviewDuties.CONFIRM, review.asSubject(),
                        register.custodianSeat(review.account()), rule));
                entries.add(Entry.of(review.asSubject(), "review.opened").under(regulation.basis(rule).id(), rule.id())
                        .with("account", review.account()).with("year", review.year()));
            }
        });
        duties.openAll(act, owed);
        ledger.beginAll(act, entries);
    }

    private record Place(Lane lane, UUID unit) {}

    private static Place place(Candidate one, UUID publicity) {
        boolean own = one.top() || publicity.equals(one.line());
        if (one.line() == null && !one.top()) {
            return new Place(Lane.PUBLICITY, publicity);
        }
        if (one.tier() > 2) {
            return new Place(Lane.UNIT, one.line() == null ? publicity : one.line());
        }
        return new Place(own ? Lane.LEADER : Lane.PUBLICITY, publicity);
    }

    private Part part(ReviewYear year, Place place) {
        UUID root = units.findRoot().map(Unit::id).orElseThrow();
        Seat seat = switch (place.lane()) {
            case PUBLICITY -> new Seat.OfficeAt(Office.CLERK, place.unit());
            case LEADER -> new Seat.OfficeAt(Office.SCHOOL_LEADER, root);
            case UNIT -> new Seat.OfficeAt(Office.HEAD, place.unit());
        };
        return parts.enter(new Part(Ids.next(), year.year(), place.lane(), place.unit(), seat));
    }

    /** Puts on the desks of those who judge what is open and not on them yet. */
    @Transactional
    public void ask(Act act, ReviewYear year) {
        List<Entry> entries = new ArrayList<>();
        for (Part part : parts.unasked(year.year())) {
            Rule rule = part.lane().rule();
            duties.open(act, year.until(), Part.TASK, part.asSubject(), part.seat(), rule);
            entries.add(Entry.of(part.asSubject(), "review.part-opened").under(regulation.basis(rule).id(), rule.id())
                    .with("year", year.year()).with("unit", part.unit()));
        }
        ledger.recordAll(act, entries);
    }

    /** How many accounts a review opened now would be about, by tier from 1 on. */
    @Transactional(readOnly = true)
    public List<Integer> meant(Act act) {
        access.check(act, Action.REVIEW_READ_ALL);
        return opening.meant();
    }
}
