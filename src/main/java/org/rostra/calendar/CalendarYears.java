package org.rostra.calendar;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads years from their compact text form: one row for a notice, one for a run of days off or of days worked. */
final class CalendarYears {
    private CalendarYears() {
    }

    /** The years that come with the program. */
    static List<CalendarYear> builtIn() {
        return read(Row.ofResource("years.tsv"));
    }

    static List<CalendarYear> read(List<Row> rows) {
        Map<Integer, Draft> drafts = new TreeMap<>();
        rows.forEach(row -> row.read(fields -> drafts.computeIfAbsent(Integer.valueOf(fields.getFirst()),
                _ -> new Draft()).add(fields)));
        return drafts.entrySet().stream()
                .map(e -> new CalendarYear(e.getKey(), e.getValue().notices, e.getValue().days)).toList();
    }

    private static final class Draft {
        final List<HolidayNotice> notices = new ArrayList<>();
        final List<DeclaredDay> days = new ArrayList<>();

        Draft add(List<String> fields) {
            switch (fields.get(1)) {
                case "notice" -> notices.add(new HolidayNotice(fields.get(2), URI.create(fields.get(3))));
                case "off" -> addRun(fields, true);
                case "work" -> addRun(fields, false);
                default -> throw new IllegalArgumentException(fields.get(1));
            }
            return this;
        }

        private void addRun(List<String> fields, boolean off) {
            LocalDate first = LocalDate.parse(fields.get(2));
            LocalDate last = LocalDate.parse(fields.get(3));
            first.datesUntil(last.plusDays(1)).map(date -> new DeclaredDay(date, off, fields.get(4)))
                    .forEach(days::add);
        }
    }
}
