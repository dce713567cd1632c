package org.rostra.sheets.grid;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.apache.poi.ss.usermodel.DateUtil;

/** Days and times of a workbook in ISO form, with a time only where there is one, to the second. */
public final class Dates {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final double LAST_DAY = 2_958_466;

    private Dates() {
    }

    /** Whether a serial number can be a day or time: 1900 (or 1904) to 9999. */
    public static boolean isSerial(double serial) {
        return serial >= 0 && serial < LAST_DAY;
    }

    /** A serial number as text; {@code timeShown} says whether the cell's format shows the time of day. */
    public static String text(double serial, boolean since1904, boolean timeShown) {
        if (serial < 1 && timeShown) {
            long seconds = Math.round(serial * 86_400) % 86_400;
            return SECONDS.format(LocalTime.ofSecondOfDay(seconds));
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(serial, since1904, true);
        return timeShown ? text(moment) : moment.toLocalDate().toString();
    }

    /** A length of time, as hours beyond a day are shown. */
    public static String elapsed(double serial) {
        long seconds = Math.round(serial * 86_400);
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** A date written out in the file, brought to the same form; as it stands if it is none. */
    public static String iso(String written) {
        String value = written.strip();
        if (value.endsWith("Z")) {
            value = value.substring(0, value.length() - 1);
        }
        try {
            return switch (value.length()) {
                case 10 -> LocalDate.parse(value).toString();
                case 5, 8, 9, 10 + 2 -> SECONDS.format(LocalTime.parse(value));
                default -> text(LocalDateTime.parse(value).truncatedTo(ChronoUnit.SECONDS));
            };
        } catch (DateTimeException notIso) {
            return written;
        }
    }

    private static String text(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toLocalDate() + "T" + SECONDS.format(moment.toLocalTime());
    }
}
