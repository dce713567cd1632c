package org.rostra.publishing.warning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.Appointment;
import org.rostra.directory.Appointments;
import org.rostra.directory.Office;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Unit;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The publicity department's duty rota (值班表): whose turn it is, so that a warning at night finds somebody. */
@Component
public class DutyRota {
    private static final int LONGEST_DAYS = 31;
    private static final int MOST_TURNS = 200;
    private static final Duration AHEAD = Duration.ofDays(200);

    private final TurnTable turns;
    private final Appointments appointments;
    private final SeatFinder finder;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    DutyRota(TurnTable turns, Appointments appointments, SeatFinder finder, Regulation regulation, Access access,
            Ledger ledger) {
        this.turns = turns;
        this.appointments = appointments;
        this.finder = finder;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Who is to be on duty in turn.
     *
     * @param people in the order of their turns, over and over
     * @param days   how long each turn lasts
     * @param count  how many turns
     * @param change at what time one takes over from another
     */
    public record Plan(List<UUID> people, LocalDate first, int days, int count, LocalTime change) {}

    /** Turns of now and later. */
    @Transactional(readOnly = true)
    public List<Turn> coming(Act act) {
        access.check(act, Action.ROTA_READ);
        return turns.between(act.at(), act.at().plus(AHEAD), MOST_TURNS);
    }

    /** Whether the person keeps the rota. */
    public boolean keeps(Act act) {
        return access.open(act, Action.ROTA_KEEP);
    }

    /** Who can be on duty: those who hold an office in the publicity department. */
    @Transactional(readOnly = true)
    public List<UUID> candidates(Act act) {
        return finder.named("publicity").map(unit -> appointments.in(List.of(unit.id()), act.today()).stream()
                .filter(one -> one.office() == Office.CLERK || one.office() == Office.HEAD).map(Appointment::person)
                .distinct().toList()).orElse(List.of());
    }

    /**
     * Enters turns one behind another.
     *
     * @throws Refused for nobody, for others than the office's people, for no time or too much, or where it begins in the past
     */
    @Enforces(Rule.EARLY_WARNING)
    @Transactional
    public int plan(Act act, Plan plan) {
        access.check(act, Action.ROTA_KEEP);
        if (plan.people().isEmpty() || !candidates(act).containsAll(plan.people())) {
            throw refuse(WarningSays.NOBODY_ON_DUTY, WarningSays.NOBODY_ON_DUTY_NEXT);
        }
        if (plan.days() < 1 || plan.days() > LONGEST_DAYS || plan.count() < 1 || plan.count() > MOST_TURNS
                || plan.first().isBefore(act.today())) {
            throw refuse(WarningSays.TURNS_WRONG, WarningSays.TURNS_WRONG_NEXT);
        }
        List<Turn> all = new ArrayList<>();
        for (int i = 0; i < plan.count(); i++) {
            LocalDate day = plan.first().plusDays((long) i * plan.days());
            all.add(new Turn(Ids.next(), plan.people().get(i % plan.people().size()), at(day, plan),
                    at(day.plusDays(plan.days()), plan)));
        }
        if (!turns.between(all.getFirst().from(), all.getLast().until(), 1).isEmpty()) {
            throw refuse(WarningSays.TURNS_TAKEN, WarningSays.TURNS_TAKEN_NEXT);
        }
        turns.insert(all, act.person().orElseThrow(), act.at());
        ledger.record(act,
                under(Entry.of(office(), "rota.planned")).with("turns", all.size()).with("from", all.getFirst().from())
                        .with("until", all.getLast().until()));
        return all.size();
    }

    private static Instant at(LocalDate day, Plan plan) {
        return day.atTime(plan.change()).atZone(Act.ZONE).toInstant();
    }

    /** Somebody else of the office takes a turn. */
    @Enforces(Rule.EARLY_WARNING)
    @Transactional
    public void give(Act act, UUID turn, UUID person) {
        Turn one = coming(act, turn);
        if (!candidates(act).contains(person)) {
            throw refuse(WarningSays.NOBODY_ON_DUTY, WarningSays.NOBODY_ON_DUTY_NEXT);
        }
        turns.give(turn, person);
        ledger.record(act, under(Entry.of(office(), "rota.given")).with("from", one.from()));
    }

    /** A turn falls away. */
    @Enforces(Rule.EARLY_WARNING)
    @Transactional
    public void drop(Act act, UUID turn) {
        Turn one = coming(act, turn);
        turns.delete(turn);
        ledger.record(act, under(Entry.of(office(), "rota.dropped")).with("from", one.from()));
    }

    private Turn coming(Act act, UUID turn) {
        access.check(act, Action.ROTA_KEEP);
        return turns.lock(turn).filter(one -> one.until().isAfter(act.at())).orElseThrow(NotFound::new);
    }

    private Subject office() {
        return new Subject(Unit.SUBJECT, finder.getNamed("publicity").id());
    }

    private Entry under(Entry entry) {
        return entry.under(regulation.basis(Rule.EARLY_WARNING).id(), Rule.EARLY_WARNING.id());
    }

    private Refused refuse(WarningSays what, WarningSays next) {
        return regulation.refuse(Rule.EARLY_WARNING, what, next);
    }
}
