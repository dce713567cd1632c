package org.rostra.notify;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rostra.calendar.Calendars;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.duty.Duties;
import org.rostra.duty.SeatLoad;
import org.rostra.ledger.Act;
import org.rostra.notify.Preference.Digest;
import org.rostra.policy.Regulation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds of what is owed: of what ends today at once, of the rest together, as often as each wants it. */
@Component
public class Remind {
    private static final int SEATS = 500;

    private final Duties duties;
    private final Seats seats;
    private final PreferenceTable preferences;
    private final Letters letters;
    private final Calendars calendars;
    private final Regulation regulation;

    Remind(Duties duties, Seats seats, PreferenceTable preferences, Letters letters, Calendars calendars,
            Regulation regulation) {
        this.duties = duties;
        this.seats = seats;
        this.preferences = preferences;
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
        Map<UUID, Preference> wanted = preferences.of(owed.keySet());
        owed.forEach((person, load) -> {
            if (load.today() > 0) {
                letters.remind(person, "today/" + person + "/" + today, "notify.today",
                        List.of(Arguments.number(load.today()), Arguments.day(today)), "/desk?view=soon", act.at());
            }
            digest(person, load, wanted.getOrDefault(person, Preference.DEFAULT).digest(), today, act.at());
        });
    }

    private void digest(UUID person, SeatLoad load, Digest digest, LocalDate today, Instant at) {
        switch (digest) {
            case DAILY -> digest(person, load, today.toString(), today, at);
            case WEEKLY -> digest(person, load, week(today), today, at);
            case NONE -> {
                // What ends today is told all the same.
            }
        }
    }

    private void digest(UUID person, SeatLoad load, String period, LocalDate today, Instant at) {
        letters.remind(person, "digest/" + person + "/" + period, "notify.digest",
                List.of(Arguments.number(load.open()), Arguments.number(load.late()), Arguments.number(load.week()),
                        Arguments.day(today)),
                "/desk", at);
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
        return owed;
    }
}
