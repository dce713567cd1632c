package org.rostra.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published files as they are, and the plainest possible count over them: the yardstick for the product's own. */
final class HolidayCn {
    static final int FIRST = 2007;
    static final int LAST = 2026;

    private final Map<LocalDate, Boolean> off = new HashMap<>();

    HolidayCn() {
        for (JsonNode file : files()) {
            file.get("days").forEach(day -> off.put(LocalDate.parse(day.get("date").asString()),
                    day.get("isOffDay").asBoolean()));
        }
    }

    static List<JsonNode> files() {
        return IntStream.rangeClosed(FIRST, LAST).mapToObj(HolidayCn::file).toList();
    }

    static JsonNode file(int year) {
        String name = "/calendar/holiday-cn/" + year + ".json";
        try (InputStream in = HolidayCn.class.getResourceAsStream(name)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    boolean works(LocalDate date) {
        Boolean declaredOff = off.get(date);
        if (declaredOff != null) {
            return !declaredOff;
        }
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    LocalDate due(LocalDate event, int workingDays) {
        LocalDate date = event;
        int counted = 0;
        while (counted < workingDays) {
            date = date.plusDays(1);
            if (works(date)) {
                counted++;
            }
        }
        return date;
    }
}
