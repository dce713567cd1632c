package org.rostra.registry.scope;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.ScopeFinding;
import org.rostra.registry.ScopeReason;
import org.rostra.registry.ScopeVerdict;
import org.rostra.registry.scope.Institutions.Mention;

/**
 * Weighs a short name. Two characters stand in many words and in many names, so what stands beside them decides: another
 * institution, a place, a word they only lie across; and, for a yes, a word of campus life or nothing at all.
 */
final class ShortNames {
    private static final String GREAT = "\u5927";
    private static final String STUDENT = "\u5b66\u751f";

    private final String institution;

    ShortNames(String institution) {
        this.institution = institution;
    }

    ScopeFinding weigh(Spot spot, List<Mention> mentions) {
        return elsewhere(spot, mentions).or(() -> besides(spot)).orElseGet(() -> carried(spot));
    }

    private ScopeFinding carried(Spot spot) {
        List<String> sharing = Institutions.ALL.sharing(spot.form().written(), institution);
        Optional<ScopeReason> disguise = Writing.disguise(spot);
        if (disguise.isPresent()) {
            return spot.find(ScopeVerdict.LOOKALIKE, sharing, disguise.get(), spot.written());
        }
        return sharing.isEmpty()
                ? spot.find(ScopeVerdict.OWN, ScopeReason.CARRIES_FORM)
                : spot.find(ScopeVerdict.OWN, sharing, ScopeReason.CARRIES_SHARED_FORM, String.join("\u3001", sharing));
    }

    /** Evidence that someone else is meant: a longer name over it, or another institution's full name beside it. */
    Optional<ScopeFinding> elsewhere(Spot spot, List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (mention.bearers().names().contains(institution)) {
                continue;
            }
            boolean longer = mention.end() - mention.start() > spot.to() - spot.from();
            boolean touches = !mention.apartFrom(spot.from(), spot.to());
            boolean covers = longer && mention.covers(spot.from(), spot.to());
            if (covers || mention.bearers().full() && (longer && touches || !touches)) {
                return Optional.of(spot.other(ScopeReason.OTHER_INSTITUTION,
                        String.join("\u3001", mention.bearers().names())));
            }
        }
        return Optional.empty();
    }

    /** What speaks against the name from left and right; empty if nothing does. */
    Optional<ScopeFinding> besides(Spot spot) {
        if (spot.form().latin()) {
            return FullNames.separate(spot, spot.rest()).map(found -> spot.review(ScopeReason.UNKNOWN_SURROUNDINGS,
                    spot.rest()));
        }
        return FullNames.trap(spot).or(() -> across(spot)).or(() -> before(spot)).or(() -> after(spot));
    }

    private static Optional<ScopeFinding> across(Spot spot) {
        return students(spot) || Cut.apart(spot.name().text, spot.from(), spot.to())
                ? Optional.of(spot.other(ScopeReason.ACCIDENTAL, around(spot)))
                : Optional.empty();
    }

    /** The students, or the university town, of a region: 东北|大学生 carries neither 东北大 nor 东北. */
    private static boolean students(Spot spot) {
        String rest = spot.rest();
        String form = spot.form().key();
        if (form.endsWith(GREAT) && Places.is(form.substring(0, form.length() - 1))) {
            return rest.startsWith(STUDENT) && Campus.AFTER.longest(rest, 0) == STUDENT.length();
        }
        return Places.is(form) && rest.startsWith(FullNames.UNIVERSITY)
                && FullNames.splits(rest.substring(FullNames.UNIVERSITY.length()));
    }

    private Optional<ScopeFinding> before(Spot spot) {
        @Nullable
        String place = greeted(spot) ? null : Places.endingAt(spot.name().text, spot.from());
        if (place == null || Places.together(place, Institutions.ALL.placeOf(institution))) {
            return Optional.empty();
        }
        return Optional.of(spot.other(ScopeReason.OTHER_PLACE, place));
    }

    /** Nothing, or a greeting or slogan, stands before the name. */
    private static boolean greeted(Spot spot) {
        boolean greeted = spot.name().boundary(spot.from());
        for (int start = Math.max(0, spot.from() - 6); start < spot.from(); start++) {
            greeted |= Campus.BEFORE.contains(spot.name().text, start, spot.from());
        }
        return greeted;
    }

    private static Optional<ScopeFinding> after(Spot spot) {
        String rest = spot.rest();
        Reading name = spot.name();
        if (rest.isEmpty() || Campus.AFTER.longest(rest, 0) > 0) {
            return Optional.empty();
        }
        if (name.latin(spot.to()) || name.digit(spot.to()) && dated(rest) || headed(rest)) {
            return Optional.empty();
        }
        return Optional.of(spot.review(ScopeReason.UNKNOWN_SURROUNDINGS, rest));
    }

    /** A year, a class or nothing follows the digits. */
    private static boolean dated(String rest) {
        int at = 0;
        while (at < rest.length() && Character.isDigit(rest.charAt(at))) {
            at++;
        }
        return at == rest.length() || Campus.AFTER.longest(rest, at) > at || Campus.HEADS.longest(rest, at) > at
                || "\u5e74\u6708\u53f7".indexOf(rest.charAt(at)) >= 0;
    }

    /** Ends as units and groups end. */
    private static boolean headed(String rest) {
        for (int from = Math.max(1, rest.length() - 3); from < rest.length(); from++) {
            if (Campus.HEADS.contains(rest, from, rest.length())) {
                return true;
            }
        }
        return false;
    }

    private static String around(Spot spot) {
        String text = spot.name().text;
        return text.substring(Math.max(0, spot.from() - 1), Math.min(text.length(), spot.to() + 1));
    }
}
