package org.rostra.groups.roster;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to read the digits of a class.
 *
 * @param year  of entry, its last two digits, or 0 where the digits do not say it
 * @param number of the class, or 0
 */
record Cohort(int year, int number) {
    private static final int FIRST_YEAR = 8;
    private static final int LAST_YEAR = 50;
    private static final int MOST_CLASSES = 40;
    private static final String CENTURY = "20";

    /** What the digits may mean in front of the word for a year, in front of that for a class, or by themselves. */
    static List<Cohort> readings(String digits, boolean grade, boolean ofClass) {
        List<Cohort> readings = new ArrayList<>();
        boolean century = digits.startsWith(CENTURY) && digits.length() >= 4;
        String rest = century ? digits.substring(2) : digits;
        if (rest.length() == 2 && !ofClass) {
            add(readings, rest, "");
        }
        if (grade) {
            return readings;
        }
        if (digits.length() <= 2) {
            add(readings, "", digits);
        }
        if (century && rest.length() > 2) {
            add(readings, rest.substring(0, 2), rest.substring(rest.length() == 3 ? 2 : rest.length() - 2));
        }
        if (digits.length() == 3 && ofClass) {
            add(readings, "", digits);
        }
        if (digits.length() == 5 && !century) {
            add(readings, digits.substring(0, 2), digits.substring(2));
        }
        if (digits.length() > 2 && digits.length() <= 6) {
            add(readings, digits.substring(0, 2), digits.substring(digits.length() == 3 ? 2 : digits.length() - 2));
        }
        return readings;
    }

    private static void add(List<Cohort> readings, String year, String number) {
        int ofYear = year.isEmpty() ? 0 : Integer.parseInt(year);
        int ofNumber = number.isEmpty() ? 0 : Integer.parseInt(number);
        boolean plausible = (year.isEmpty() || ofYear >= FIRST_YEAR && ofYear <= LAST_YEAR)
                && (number.isEmpty() || ofNumber >= 1 && (ofNumber <= MOST_CLASSES || number.length() == 3));
        if (plausible) {
            readings.add(new Cohort(ofYear, ofNumber));
        }
    }
}
