package org.rostra.notify;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.notify.RungTable.Due;
import org.rostra.notify.RungTable.Told;
import org.rostra.notify.Rungs.Reached;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.Matters;
import org.rostra.procedure.Matters.Matter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls to mind what is owed, on the days that the regulation sets (催办): in the inbox at once, by mail with the digest
 * that each chose. Everybody is told once of a rung, whatever restarts and however many nodes ask. Nobody is told of a
 * rung on which the duty stood when it was opened: it is new then.
 */
@Component
public class ClimbLadder {
    private static final int AT_ONCE = 200;

    private final RungTable table;
    private final Duties duties;
    private final Seats seats;
    private final Superiors superiors;
    private final Matters matters;
    private final Letters letters;
    private final Calendars calendars;
    private final Regulation regulation;

    ClimbLadder(RungTable table, Duties duties, Seats seats, Superiors superiors, Matters matters, Letters letters,
            Calendars calendars, Regulation regulation) {
        this.table = table;
        this.duties = duties;
        this.seats = seats;
        this.superiors = superiors;
        this.matters = matters;
        this.letters = letters;
        this.calendars = calendars;
        this.regulation = regulation;
    }

    /** Tells of every rung that was reached, in office hours; asked again, it tells no more. */
    @Enforces({Rule.REMINDERS, Rule.LEAVING_REMINDERS})
    @Transactional
    public void climb(Act act) {
        WorkingCalendar calendar = calendars.current();
        if (!OfficeHours.are(calendar, regulation, act.at())) {
            return;
        }
        LocalDate today = act.today();
        regulation.ladder(Rule.REMINDERS, today).map(ladder -> new Rungs(ladder, calendar))
                .ifPresent(rungs -> rungs.reached(today).forEach(reached -> {
                    climb(act, rungs, reached, false);
                    if (reached.rung().days() > 0) {
                        climb(act, rungs, reached, true);
                    }
                }));
        regulation.ladder(Rule.LEAVING_REMINDERS, today).map(ladder -> new Rungs(ladder, calendar))
                .ifPresent(rungs -> rungs.reached(today).stream().filter(reached -> reached.rung().days() < 0)
                        .forEach(reached -> climb(act, rungs, reached, true)));
    }

    /** @param leaving whether those meant are the hand-overs before a leaving, or all others */
    private void climb(Act act, Rungs rungs, Reached reached, boolean leaving) {
        List<Due> part = part(reached, leaving, Due.FIRST);
        while (!part.isEmpty()) {
            List<Duty> fresh = duties.open(part.stream().map(Due::id).toList()).stream()
                    .filter(duty -> !rungs.at(openedOn(duty), Objects.requireNonNull(duty.due()))
                            .equals(Optional.of(reached.rung())))
                    .toList();
            if (!fresh.isEmpty()) {
                tell(act, fresh, reached);
            }
            part = part(reached, leaving, part.getLast());
        }
    }

    private List<Due> part(Reached reached, boolean leaving, Due after) {
        return table.untold(reached, Rule.LEAVING_FORESEEN.id(), leaving, after, AT_ONCE);
    }

    private static LocalDate openedOn(Duty duty) {
        return LocalDate.ofInstant(duty.opened(), Act.ZONE);
    }

    private void tell(Act act, List<Duty> fresh, Reached reached) {
        Map<Seat, Set<UUID>> holders = seats.holders(fresh.stream().map(Duty::seat).toList(), act.today());
        Map<UUID, Set<UUID>> excluded = matters.excluded(fresh);
        Map<UUID, Set<UUID>> above = superiors.of(fresh, reached.rung().reach(), act.today());
        Map<Told, Boolean> own = new LinkedHashMap<>();
        for (Duty duty : fresh) {
            Set<UUID> done = excluded.getOrDefault(duty.id(), Set.of());
            holders.getOrDefault(duty.seat(), Set.of()).stream().filter(person -> !done.contains(person))
                    .forEach(person -> own.put(new Told(duty.id(), person), true));
            above.getOrDefault(duty.id(), Set.of()).stream().filter(person -> !done.contains(person))
                    .forEach(person -> own.putIfAbsent(new Told(duty.id(), person), false));
        }
        Map<UUID, Matter> about = matters.of(fresh).stream()
                .collect(Collectors.toMap(one -> one.duty().id(), Function.identity()));
        table.tell(List.copyOf(own.keySet()), reached.rung().days(), act.at()).forEach(told -> write(act, told, reached,
                Objects.requireNonNull(about.get(told.duty())), Objects.requireNonNull(own.get(told))));
    }

    private void write(Act act, Told told, Reached reached, Matter matter, boolean own) {
        String words = "notify.rung." + (own ? "own." : "told.") + (reached.rung().days() < 0 ? "before" : "after");
        letters.note(told.person(), "rung/" + told.duty() + "/" + reached.rung().days() + "/" + told.person(), words,
                List.of(Arguments.key(matter.duty().task()), Arguments.text(matter.title()),
                        Arguments.day(Objects.requireNonNull(matter.duty().due())),
                        Arguments.number(Math.abs(calendars.current().workingDaysBetween(act.today(),
                                Objects.requireNonNull(matter.duty().due()))))),
                matter.path(), act.at());
    }
}
