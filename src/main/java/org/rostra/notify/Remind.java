package org.rostra.notify;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.calendar.Calendars;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.duty.SeatLoad;
import org.rostra.ledger.Act;
import org.rostra.notify.Preference.Digest;
import org.rostra.policy.Regulation;
import org.rostra.procedure.Matters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds of what is owed: of what ends today at once, of the rest together, as often as each wants it. */
@Component
public class Remind {
    private static final int SEATS = 500;

    private final Duties duties;
    private final Matters matters;
    private final Seats seats;
    private final PreferenceTable preferences;
    private final RungTable rungs;
    private final Letters letters;
    private final Calendars calendars;
    private final Regulation regulation;

    Remind(Duties duties, Matters matters, Seats seats, PreferenceTable preferences, RungTable rungs, Letters letters,
            Calendars calendars, Regulation regulation) {
        this.duties = duties;
        this.matters = matters;
        this.seats = seats;
        this.preferences = preferences;
        this.rungs = rungs;
        this.letters = letters;
        this.calendars = calendars;
        this.regulation = regulation;
    }

    /** Writes the reminders of the day, in office hours of a working day; asked again, it writes no more. */
    @Transactional
    public void remind(Act act) {
        LocalDate today = act.today();
        if (!OfficeHours.are(calendars.current(), regulation, act.at())) {
            return;
        }
        Map<UUID, SeatLoad> owed = owed(today);
        Map<UUID, Integer> told = rungs.undigested();
        Set<UUID> people = new HashSet<>(owed.keySet());
        people.addAll(told.keySet());
        Map<UUID, Preference> wanted = preferences.of(people);
        List<UUID> digested = new ArrayList<>();
        for (UUID person : people) {
            Optional<SeatLoad> load = Optional.ofNullable(owed.get(person));
            load.filter(one -> one.today() > 0).ifPresent(one -> letters.remind(person,
                    "today/" + person + "/" + today, "notify.today",
                    List.of(Arguments.number(one.today()), Arguments.day(today)), "/desk?view=soon", act.at()));
            boolean written = period(wanted.getOrDefault(person, Preference.DEFAULT).digest(), today)
                    .filter(one -> digest(person, load, told.getOrDefault(person, 0), one, act)).isPresent();
            if (written) {
                digested.add(person);
            }
        }
        rungs.digest(digested, act.at());
    }

    /** The days of which one digest tells; what ends today is told to everybody, apart from it. */
    private static Optional<String> period(Digest digest, LocalDate today) {
        return switch (digest) {
            case DAILY -> Optional.of(today.toString());
            case WEEKLY -> Optional.of(week(today));
            case NONE -> Optional.empty();
        };
    }

    private boolean digest(UUID person, Optional<SeatLoad> load, int told, String period, Act act) {
        return letters.remind(person, "digest/" + person + "/" + period, "notify.digest",
                List.of(Arguments.number(load.map(SeatLoad::open).orElse(0L)),
                        Arguments.number(load.map(SeatLoad::late).orElse(0L)),
                        Arguments.number(load.map(SeatLoad::week).orElse(0L)), Arguments.day(act.today()),
                        Arguments.number(told)),
                load.isPresent() ? "/desk" : "/inbox", act.at());
    }

    private static String week(LocalDate day) {
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        return monday.get(IsoFields.WEEK_BASED_YEAR) + "-W" + monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** What each person owes by all seats together. */
    private Map<UUID, SeatLoad> owed(LocalDate today) {
        Map<UUID, SeatLoad> owed = new HashMap<>();
        List<SeatLoad> part = duties.loads(today, "", SEATS);
        while (!part.isEmpty()) {
            Map<Seat, Set<UUID>> holders = seats.holders(part.stream().map(SeatLoad::seat).toList(), today);
            part.forEach(load -> holders.getOrDefault(load.seat(), Set.of())
                    .forEach(person -> owed.merge(person, load, SeatLoad::and)));
            part = duties.loads(today, part.getLast().seat().key(), SEATS);
        }
        keep(owed, today);
        return owed;
    }

    /** Nobody is told by a count of what is kept from him. */
    private void keep(Map<UUID, SeatLoad> owed, LocalDate today) {
        Map<UUID, Set<UUID>> kept = matters.kept(owed.keySet());
        List<Duty> hidden = duties.openAbout(kept.values().stream().flatMap(Set::stream).distinct().toList(), SEATS);
        kept.forEach((person, subjects) -> {
            Set<Seat> held = seats.of(person, today);
            hidden.stream().filter(duty -> subjects.contains(duty.subject().id()) && held.contains(duty.seat()))
                    .forEach(duty -> owed.computeIfPresent(person, (_, load) -> load.minus(SeatLoad.of(duty, today))));
        });
        owed.values().removeIf(load -> load.open() == 0);
    }
}
