package org.rostra.groups.roster;

import java.util.List;
import org.rostra.groups.roster.Cohorts.Agreement;
import org.rostra.groups.roster.Lexicon.Kind;
import org.rostra.groups.roster.Roll.Unit;

/**
 * How what a line says beside the name fits the person of that name.
 *
 * @param support  the more, the better it fits; 0 where nothing of it speaks for him
 * @param conflict whether something of it speaks against him
 */
record Fit(Candidate candidate, int support, Conflict conflict) {
    enum Conflict {
        NONE,
        /** It may be a slip, or a short form that is not known. */
        DOUBT,
        /** Another class or another field is named. */
        CLEAR;

        Conflict and(Conflict other) {
            return compareTo(other) > 0 ? this : other;
        }
    }

    private static final int CODE = 6;
    private static final int CLASS = 4;
    private static final int EXACT = 3;
    private static final int PART = 2;
    private static final int SHORT = 1;

    static Fit of(Remarks line, Candidate candidate, Roll roll) {
        List<Unit> units = roll.unitsOf(candidate);
        Fit fit = new Fit(candidate, 0, Conflict.NONE).codes(line, units).figures(line);
        Fit digits = fit.digits(line, units);
        return digits.words(line, units, roll, digits.support > fit.support).roles(line);
    }

    boolean supports() {
        return support > 0 && conflict == Conflict.NONE;
    }

    private Fit with(int more, Conflict against) {
        return new Fit(candidate, support + more, conflict.and(against));
    }

    private Fit codes(Remarks line, List<Unit> units) {
        boolean named = units.stream()
                .anyMatch(unit -> line.codes().contains(unit.key()) || line.figures().contains(unit.key()));
        return named ? with(CODE, Conflict.NONE) : this;
    }

    /** A number that looks like his and is another's. */
    private Fit figures(Remarks line) {
        String own = candidate.number();
        boolean other = line.figures().stream().anyMatch(figure -> figure.length() == own.length()
                && !figure.equals(own) && figure.regionMatches(0, own, 0, 4));
        return other ? with(0, Conflict.DOUBT) : this;
    }

    private Fit digits(Remarks line, List<Unit> units) {
        List<Digits> own = units.stream().flatMap(unit -> unit.says().digits().stream()).toList();
        Fit fit = this;
        for (Digits digits : line.digits()) {
            Agreement agreement = Cohorts.compare(digits, own, candidate);
            // The last digits of the number tell people of one name apart too.
            boolean endOfNumber = digits.text().length() > 2 && candidate.number().endsWith(digits.text());
            if (agreement == Agreement.YES || agreement == Agreement.SILENT && endOfNumber) {
                fit = fit.with(CLASS, Conflict.NONE);
            } else if (agreement == Agreement.NO && digits.strong()) {
                fit = fit.with(0, endOfNumber ? Conflict.DOUBT : Conflict.CLEAR);
            }
        }
        return fit;
    }

    private Fit words(Remarks line, List<Unit> units, Roll roll, boolean digitsFit) {
        int best = line.words().stream().mapToInt(word -> names(word, units)).max().orElse(0);
        if (!line.foreign().isEmpty()) {
            boolean ours = line.foreign().stream().anyMatch(word -> names(word, units) > 0);
            return with(best, ours ? Conflict.NONE : Conflict.CLEAR);
        }
        boolean otherwise = line.words().stream().anyMatch(word -> names(word, units) < EXACT && roll.place(word));
        if (best >= PART && !(best < EXACT && otherwise)) {
            return with(best, Conflict.NONE);
        }
        boolean known = line.words().stream()
                .anyMatch(word -> names(word, units) == 0 && Lexicon.is(Kind.MAJOR, word) || roll.place(word));
        if (!units.isEmpty() && (otherwise || known && best == 0)) {
            return with(best, digitsFit ? Conflict.DOUBT : Conflict.CLEAR);
        }
        return with(best, Conflict.NONE);
    }

    private Fit roles(Remarks line) {
        boolean otherRole = candidate.student()
                ? line.says(Kind.STAFF) && !line.says(Kind.STUDENT)
                : line.says(Kind.STUDENT) && !line.says(Kind.STAFF) || line.namesClass() && !line.says(Kind.STAFF);
        return otherRole ? with(0, Conflict.DOUBT) : this;
    }

    /** How well the word names one of the units: the same word, a part of it, a short form, or not at all (0). */
    static int names(String word, List<Unit> units) {
        int best = 0;
        for (Unit unit : units) {
            if (unit.key().equals(word)) {
                return EXACT;
            }
            if (word.length() > 1 && shortens(word, unit.key())) {
                best = Math.max(best, SHORT);
            }
            for (String own : unit.says().words()) {
                int likeness = likeness(word, own);
                // The class itself says more than the college above it.
                boolean ofClass = likeness == EXACT && !unit.says().digits().isEmpty();
                best = Math.max(best, ofClass ? EXACT + 1 : likeness);
            }
        }
        return best;
    }

    private static int likeness(String one, String other) {
        if (one.equals(other)) {
            return EXACT;
        }
        String less = one.length() < other.length() ? one : other;
        String more = one.length() < other.length() ? other : one;
        if (less.length() < 2) {
            return 0;
        }
        return more.contains(less) ? PART : shortens(less, more) ? SHORT : 0;
    }

    /** Whether the characters of the short form stand in the long one in this order, the first of them first. */
    private static boolean shortens(String less, String more) {
        int at = 0;
        for (int i = 0; i < more.length() && at < less.length(); i++) {
            at += less.charAt(at) == more.charAt(i) ? 1 : 0;
            if (at == 0) {
                return false;
            }
        }
        return at == less.length();
    }
}
