package org.rostra.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.calendar.Calendars;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.ledger.Clock;
import org.rostra.notify.Courier.NotTaken;
import org.rostra.notify.Courier.Written;
import org.rostra.notify.Letter.State;
import org.rostra.notify.Letter.Way;
import org.rostra.policy.Regulation;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes letters out, in office hours. Each is marked before it is handed over, so that none goes twice; one that was not
 * taken is tried again, later each time, for a week.
 */
@Component
public class Deliver {
    private static final Logger LOG = LoggerFactory.getLogger(Deliver.class);
    private static final int AT_ONCE = 20;
    private static final Duration PATIENCE = Duration.ofDays(7);
    private static final Duration STUCK = Duration.ofMinutes(15);
    private static final int SLOWEST = 8;

    private final LetterTable table;
    private final PreferenceTable preferences;
    private final Map<Way, Courier> couriers;
    private final People people;
    private final Calendars calendars;
    private final Regulation regulation;
    private final Frames frames;
    private final Clock clock;
    private final String address;

    Deliver(LetterTable table, PreferenceTable preferences, List<Courier> couriers, People people,
            Calendars calendars, Regulation regulation, Frames frames, Clock clock,
            @Value("${rostra.url:}") String address) {
        this.table = table;
        this.preferences = preferences;
        this.couriers = couriers.stream().collect(Collectors.toMap(Courier::way, Function.identity()));
        this.people = people;
        this.calendars = calendars;
        this.regulation = regulation;
        this.frames = frames;
        this.clock = clock;
        this.address = address;
    }

    /** Takes out what waits; returns how many letters were handed over. */
    public int deliver() {
        Instant now = clock.now();
        table.uncertain(now.minus(STUCK), now);
        List<Way> ways = couriers.values().stream().filter(Courier::ready).map(Courier::way).toList();
        int sent = 0;
        if (!ways.isEmpty() && OfficeHours.are(calendars.current(), regulation, now)) {
            List<Letter> taken = table.take(ways, now, AT_ONCE);
            while (!taken.isEmpty()) {
                sent += hand(taken, now);
                taken = table.take(ways, now, AT_ONCE);
            }
        }
        return sent;
    }

    private int hand(List<Letter> taken, Instant now) {
        Map<UUID, Person> to = people.byId(taken.stream().map(Letter::person).distinct().toList());
        Map<UUID, Preference> wanted = preferences.of(to.keySet());
        int sent = 0;
        for (Letter letter : taken) {
            Person person = to.get(letter.person());
            if (person == null || person.left(clock.today())) {
                table.done(letter.id(), State.UNDELIVERED, now);
            } else if (hand(letter, write(letter, person,
                    wanted.getOrDefault(letter.person(), Preference.DEFAULT)), now)) {
                sent++;
            }
        }
        return sent;
    }

    private boolean hand(Letter letter, Written written, Instant now) {
        try {
            java.util.Objects.requireNonNull(couriers.get(letter.way())).deliver(written);
            table.done(letter.id(), State.SENT, now);
            return true;
        } catch (NotTaken e) {
            boolean over = e.forGood() || letter.created().isBefore(now.minus(PATIENCE));
            LOG.info("notify.not-taken letter={} way={} attempt={} over={}", letter.id(), letter.way(),
                    letter.attempts(), over);
            if (over) {
                table.done(letter.id(), State.UNDELIVERED, now);
            } else {
                table.later(letter.id(), now.plus(Duration.ofMinutes(1L << Math.min(letter.attempts(), SLOWEST))));
            }
            return false;
        }
    }

    private Written write(Letter letter, Person person, Preference preference) {
        Texts t = frames.texts(preference.language());
        Object[] arguments = Arguments.read(letter.arguments(), regulation);
        String body = t.get(letter.words() + ".body", arguments) + "\n\n" + address + letter.path();
        return new Written(letter.id().toString(), person, t.get(letter.words(), arguments), body);
    }
}
