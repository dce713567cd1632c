package org.rostra.registry.scope;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rostra.registry.ScopeFinding;
import org.rostra.registry.ScopeReason;
import org.rostra.registry.ScopeVerdict;
import org.rostra.registry.scope.Institutions.Mention;

/** Weighs a Latin form: it must be a word of its own, since NEU begins neural and CSU begins another's CSUFT. */
final class LatinNames {
    private final ShortNames shorts;

    LatinNames(String institution) {
        this.shorts = new ShortNames(institution);
    }

    /** Empty where the letters are only a part of another word. */
    Optional<ScopeFinding> weigh(Spot spot, List<Mention> mentions) {
        if (!begins(spot) || !ends(spot)) {
            return Optional.empty();
        }
        if (gaps(spot) && !spelled(spot)) {
            return Optional.empty();
        }
        ScopeFinding found = shorts.weigh(spot, mentions);
        return Optional.of(found.verdict() == ScopeVerdict.OWN && ordinary(spot)
                ? spot.review(ScopeReason.ORDINARY_LATIN, spot.written())
                : found);
    }

    private static boolean begins(Spot spot) {
        Reading name = spot.name();
        int from = spot.from();
        if (name.boundary(from) || !name.latin(from - 1)) {
            return true;
        }
        return name.capital(from) && !name.capital(from - 1)
                || known(Campus.LATIN_BEFORE, name, start(name, from), from);
    }

    private static boolean ends(Spot spot) {
        Reading name = spot.name();
        int to = spot.to();
        if (name.boundary(to) || !name.latin(to)) {
            return true;
        }
        boolean word = name.capital(to) && to + 1 < name.length() && name.latin(to + 1) && !name.capital(to + 1)
                && spot.written().equals(spot.form().written());
        int known = Campus.LATIN_AFTER.longest(name.text, to);
        return word || known > to && (name.boundary(known) || !name.latin(known) || name.capital(known));
    }

    /** Lower-case writing of capitals that may be a word of the language, with nothing of campus life beside it. */
    private static boolean ordinary(Spot spot) {
        String form = spot.form().written();
        boolean recased = !spot.written().equals(form) && form.equals(form.toUpperCase(Locale.ROOT));
        boolean capitalised = recased && Character.isUpperCase(spot.written().charAt(0));
        return capitalised && !spot.rest().isEmpty() && Campus.AFTER.longest(spot.rest(), 0) == 0
                && Campus.LATIN_AFTER.longest(spot.rest(), 0) == 0;
    }

    private static boolean gaps(Spot spot) {
        for (int i = spot.from() + 1; i < spot.to(); i++) {
            if (spot.name().boundary(i)) {
                return true;
            }
        }
        return false;
    }

    /** Every letter set apart, or the spaces of the registered form itself. */
    private static boolean spelled(Spot spot) {
        if (Writing.disguise(spot).isEmpty()) {
            return true;
        }
        for (int i = spot.from() + 1; i < spot.to(); i++) {
            if (!spot.name().boundary(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean known(Terms words, Reading name, int from, int to) {
        return words.contains(name.text, from, to);
    }

    private static int start(Reading name, int from) {
        int start = from;
        while (start > 0 && !name.boundary(start) && name.latin(start - 1)) {
            start--;
        }
        return start;
    }
}
