package org.rostra.registry.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostra.text.Normalised;

/** Reads dates as offices write them: year first, with any separators, with or without a day; or as Excel counts them. */
final class OfficeDates {
    private static final Pattern PARTED = Pattern.compile(
            "(\\d{4})\\D{1,3}(\\d{1,2})(?:\\D{1,3}(\\d{1,2}))?(?:\\D.*)?");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern COUNTED = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final LocalDate COUNTED_FROM = LocalDate.of(1899, 12, 30);
    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2100;

    private OfficeDates() {
    }

    static Optional<ReadDate> read(String written) {
        String text = Normalised.text(written);
        Matcher counted = COUNTED.matcher(text);
        if (counted.matches()) {
            return sensible(COUNTED_FROM.plusDays(Integer.parseInt(counted.group(1))), true);
        }
        Matcher together = TOGETHER.matcher(text);
        Matcher parted = together.matches() ? together : PARTED.matcher(text);
        if (!together.matches() && !parted.matches()) {
            return Optional.empty();
        }
        try {
            String day = parted.group(3);
            return sensible(LocalDate.of(Integer.parseInt(parted.group(1)), Integer.parseInt(parted.group(2)),
                    day == null ? 1 : Integer.parseInt(day)), day != null);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<ReadDate> sensible(LocalDate day, boolean whole) {
        return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
                ? Optional.empty()
                : Optional.of(new ReadDate(day, whole));
    }
}
