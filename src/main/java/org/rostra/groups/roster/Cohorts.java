package org.rostra.groups.roster;

import java.util.List;

/** Compares the digits of a class on a line with those in the names of a person's units. */
final class Cohorts {
    enum Agreement {
        /** One of the two says nothing. */
        SILENT, NO, YES
    }

    private Cohorts() {
    }

    static Agreement compare(Digits line, List<Digits> units, Candidate candidate) {
        List<Cohort> own = units.stream().flatMap(digits -> digits.readings().stream()).toList();
        boolean year = own.stream().anyMatch(cohort -> cohort.year() > 0);
        if (!year && candidate.student() && line.readings().stream().anyMatch(cohort -> entered(cohort, candidate))) {
            return Agreement.YES;
        }
        return line.readings().stream().map(reading -> compare(reading, own)).max(Agreement::compareTo)
                .orElse(Agreement.SILENT);
    }

    private static Agreement compare(Cohort reading, List<Cohort> own) {
        boolean year = reading.year() > 0 && own.stream().anyMatch(cohort -> cohort.year() > 0);
        boolean number = reading.number() > 0 && own.stream().anyMatch(cohort -> cohort.number() > 0);
        if (!year && !number) {
            return Agreement.SILENT;
        }
        boolean same = (!year || own.stream().anyMatch(cohort -> cohort.year() == reading.year()))
                && (!number || own.stream().anyMatch(cohort -> cohort.number() == reading.number()));
        return same ? Agreement.YES : Agreement.NO;
    }

    /** Whether a student number begins with the year, where that is all the line says. */
    private static boolean entered(Cohort cohort, Candidate candidate) {
        String two = Integer.toString(100 + cohort.year()).substring(1);
        return cohort.year() > 0 && cohort.number() == 0
                && (candidate.number().startsWith("20" + two) || candidate.number().startsWith(two));
    }
}
