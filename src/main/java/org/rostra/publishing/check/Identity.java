package org.rostra.publishing.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.BitSet;

/** Identity numbers of citizens: of eighteen characters with a check digit, and the older of fifteen digits. */
final class Identity {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10x98765432";
    private static final int EIGHTEEN = 18;
    private static final int FIFTEEN = 15;
    /** Nobody older is written about with a number; nobody born later has one of fifteen digits. */
    private static final int FIRST_YEAR = 1880;
    private static final int LAST_YEAR = 2099;
    private static final int LAST_SHORT = 2000;
    private static final BitSet AREAS = areas();

    private Identity() {
    }

    /** How many digits of the window an identity number takes; 0 if none begins here. One with an X takes 17. */
    static int length(Digits window, Folded folded) {
        if (window.groupsOf(EIGHTEEN) > 0 && window.digits[EIGHTEEN - 1] == check(window)
                && plausible(window)) {
            return EIGHTEEN;
        }
        if (window.groupsOf(EIGHTEEN - 1) > 0 && check(window) == 'x' && xAt(window, folded) > 0
                && plausible(window)) {
            return EIGHTEEN - 1;
        }
        boolean old = window.groupsOf(FIFTEEN) == 1 && AREAS.get(window.number(0, 6))
                && date(1900 + window.number(6, 8), window.number(8, 10), window.number(10, 12), LAST_SHORT);
        return old ? FIFTEEN : 0;
    }

    /** Where the X behind seventeen digits ends, or 0. */
    static int xAt(Digits window, Folded folded) {
        int end = window.ends[EIGHTEEN - 1];
        int at = folded.at(end) == ' ' || folded.at(end) == '-' ? end + 1 : end;
        return end > 0 && folded.at(at) == 'x' && !Folded.letter(folded.at(at + 1)) ? at + 1 : 0;
    }

    private static boolean plausible(Digits window) {
        int province = window.number(0, 2);
        return (AREAS.get(province * 10_000) || province >= 81 && province <= 83)
                && date(window.number(6, 10), window.number(10, 12), window.number(12, 14), LAST_YEAR);
    }

    private static boolean date(int year, int month, int day, int last) {
        if (year < FIRST_YEAR || year > last) {
            return false;
        }
        try {
            return LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static char check(Digits window) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (window.digits[i] - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    private static BitSet areas() {
        var areas = new BitSet(1_000_000);
        for (String line : Table.lines("areas.txt")) {
            for (String end : line.substring(5).split(" ")) {
                areas.set(Integer.parseInt(line.substring(0, 4) + end));
            }
        }
        return areas;
    }
}
