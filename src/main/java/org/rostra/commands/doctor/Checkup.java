package org.rostra.commands.doctor;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.calendar.CalendarYear;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.commands.doctor.Found.Check;
import org.rostra.policy.Institution.NamedUnit;
import org.rostra.policy.Pack;
import org.rostra.policy.pack.BadPack;
import org.rostra.policy.pack.PackLoader;

/**
 * Looks at everything that an installation stands on, and changes nothing of it.
 *
 * @param pack    a regulation pack given at start; none for the one that travels along
 * @param setting the value of a setting by its name
 */
record Checkup(Path data, Optional<Path> pack, Function<String, @Nullable String> setting, Locale locale) {
    private static final int JAVA = 25;

    /** All that was found, good and bad. */
    List<Found> run(LocalDate today) {
        List<Found> found = new ArrayList<>();
        found.add(java());
        var folder = new Folder(data);
        found.addAll(folder.look());
        Regulated regulated = regulated();
        var server = new Server(data, setting);
        found.addAll(server.look(folder.used(), regulated.publicity()));
        found.add(regulated.found());
        found.add(calendar(today, Stream.concat(server.years().stream(), WorkingCalendar.builtIn().years().stream()
                .map(CalendarYear::year)).collect(Collectors.toSet())));
        return found;
    }

    private static Found java() {
        String version = Runtime.version().toString();
        return Runtime.version().feature() < JAVA
                ? Found.bad(Check.JAVA, "java.old", version, JAVA)
                : Found.good(Check.JAVA, "java.good", version);
    }

    /** What was found of the pack, and what it calls the publicity department. */
    private record Regulated(Found found, Optional<NamedUnit> publicity) {}

    private Regulated regulated() {
        try {
            Pack loaded = pack.map(PackLoader::load).orElseGet(() -> PackLoader.builtIn(PackLoader.DEFAULT));
            return new Regulated(Found.good(Check.PACK, "pack.good", loaded.regulation().title().in(locale),
                    loaded.regulation().document().number()),
                    Optional.of(loaded.regulation().institution()
                            .publicity()));
        } catch (BadPack bad) {
            return new Regulated(Found.bad(Check.PACK, "pack.bad", bad.problems().size(), bad.in(locale)),
                    Optional.empty());
        }
    }

    /** Next year's holidays are announced in late autumn: from then on their absence makes dates provisional. */
    static Found calendar(LocalDate today, Set<Integer> years) {
        int year = today.getYear();
        if (!years.contains(year)) {
            return Found.bad(Check.CALENDAR, "calendar.missing", year);
        }
        boolean due = today.getMonth().compareTo(Month.NOVEMBER) >= 0;
        return due && !years.contains(year + 1)
                ? Found.warning(Check.CALENDAR, "calendar.next-missing", year + 1)
                : Found.good(Check.CALENDAR, "calendar.good", years.stream().max(Integer::compare).orElse(year));
    }
}
