package org.rostra.conduct;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.conduct.course.Course;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Measures as they are read: by those who handle them, and by whom they are about; by the publicity department award bars, and of the rest the numbers. */
@Component
public class Measures {
    /** On one page of a list. */
    public static final int PAGE = 50;
    private static final int IN_HANDS = 200;

    private final MeasureTable measures;
    private final CountTable counts;
    private final PartsTable parts;
    private final MeasureWork work;
    private final MeasureSides sides;
    private final Seats seats;
    private final Register register;
    private final Access access;

    Measures(MeasureTable measures, CountTable counts, PartsTable parts, MeasureWork work, MeasureSides sides,
            Seats seats, Register register, Access access) {
        this.measures = measures;
        this.counts = counts;
        this.parts = parts;
        this.work = work;
        this.sides = sides;
        this.seats = seats;
        this.register = register;
        this.access = access;
    }

    /** Which measures a list shows. */
    public enum Whose {
        /** Of members, on platforms that one keeps or supervises. */
        IN_HANDS,
        /** About oneself, or a unit for which one speaks. */
        ABOUT_ME,
        /** Award bars, for the publicity department. */
        BARS
    }

    /** How many of one kind were served in one month. */
    public record Count(LocalDate month, String kind, int served, int appealed, int revoked) {}

    /** Everything on the page of one measure. */
    public record Told(Measure measure, Course course, List<Signature> signatures, List<Statement> statements,
            List<Referral> referrals) {}

    /** The lists the person may open. */
    public List<Whose> lists(Act act) {
        return access.open(act, Action.BAR_LIST)
                ? List.of(Whose.IN_HANDS, Whose.ABOUT_ME, Whose.BARS)
                : List.of(Whose.IN_HANDS, Whose.ABOUT_ME);
    }

    /** A page of a list, the latest first; one more than a page tells that there are others. */
    @Transactional(readOnly = true)
    public List<Measure> page(Act act, Whose whose, @Nullable UUID before) {
        access.check(act, whose == Whose.BARS ? Action.BAR_LIST : Action.MEASURE_LIST);
        UUID person = act.person().orElseThrow();
        // What MeasureRelations says of one, said of many: whoever is party to a measure is nothing else in it.
        return switch (whose) {
            case IN_HANDS -> measures.onAccounts(register.inHandsOf(act, Action.MEASURE_OPEN, IN_HANDS).stream()
                    .map(Account::id).toList(), person, before, PAGE + 1);
            case ABOUT_ME -> measures.about(person, sides.speaksFor(person, act.today()), before, PAGE + 1);
            case BARS -> measures.bars(person, sides.speaksFor(person, act.today()), before, PAGE + 1);
        };
    }

    @Transactional(readOnly = true)
    public Told getFor(Act act, UUID id) {
        if (!access.may(act, Action.MEASURE_READ, new Subject(Measure.KIND, id))) {
            throw new NotFound();
        }
        Measure one = measures.find(id).orElseThrow(NotFound::new);
        return new Told(one, work.course(act, one), parts.signatures(id), parts.statements(id), parts.referrals(id));
    }

    /** Who decides now, and where nobody can. The caller has read the measure. */
    @Transactional(readOnly = true)
    public List<Seat> deciding(Act act, Told told) {
        return sides.deciding(told.measure(), told.course(), act.today());
    }

    /** Numbers by month and kind; no names, no units (R4). */
    @Transactional(readOnly = true)
    public List<Count> counts(Act act, LocalDate since) {
        access.check(act, Action.MEASURE_COUNTS);
        return counts.since(since);
    }

    /** True if the act's person is who it is about. */
    public boolean partyTo(Act act, Measure one) {
        return act.person().filter(person -> sides.parties(one.party(), act.today()).contains(person)).isPresent();
    }

    public boolean may(Act act, Action action, Subject subject) {
        return access.may(act, action, subject);
    }

    /** True where the seat has a holder on the day. */
    public boolean held(Act act, Seat seat) {
        return !seats.holders(seat, act.today()).isEmpty();
    }
}
