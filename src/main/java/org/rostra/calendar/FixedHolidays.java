package org.rostra.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/** The statutory holidays that fall on the same date each year: all one can know of a year whose notice is not loaded. */
record FixedHolidays(List<Fixed> all) {

    record Fixed(MonthDay day, int firstYear, int lastYear, String holiday) {
        boolean isOn(LocalDate date) {
            return firstYear <= date.getYear() && date.getYear() <= lastYear && MonthDay.from(date).equals(day);
        }
    }

    static FixedHolidays builtIn() {
        return new FixedHolidays(
                Row.ofResource("fixed-dates.tsv").stream().map(row -> row.read(FixedHolidays::fixed)).toList());
    }

    private static Fixed fixed(List<String> fields) {
        int lastYear = fields.get(2).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(fields.get(2));
        return new Fixed(MonthDay.parse("--" + fields.get(0)), Integer.parseInt(fields.get(1)), lastYear,
                fields.get(3));
    }

    Optional<String> on(LocalDate date) {
        return all.stream().filter(fixed -> fixed.isOn(date)).findFirst().map(Fixed::holiday);
    }
}
