package org.rostra.registry.scope;

import java.util.List;
import java.util.Optional;
import org.rostra.registry.ScopeFinding;
import org.rostra.registry.ScopeReason;
import org.rostra.registry.ScopeVerdict;
import org.rostra.registry.scope.Institutions.Mention;

/**
 * Weighs a full name, present or former, or the name of a unit nobody else has: carrying it suffices, with few exceptions.
 * An independent college bears its founder's name in front of its own, also where its own has become official.
 */
final class FullNames {
    static final String UNIVERSITY = "\u5927\u5b66";

    private FullNames() {
    }

    static ScopeFinding weigh(Spot spot, List<Mention> mentions) {
        for (Mention mention : mentions) {
            boolean longer = mention.end() - mention.start() > spot.to() - spot.from();
            boolean over = longer && mention.covers(spot.from(), spot.to());
            if (mention.bearers().full() && (over || mention.start() == spot.to())) {
                return spot.other(ScopeReason.OTHER_INSTITUTION, String.join("\u3001", mention.bearers().names()));
            }
        }
        return trap(spot).orElseGet(() -> carried(spot));
    }

    static ScopeFinding carried(Spot spot) {
        return Writing.disguise(spot).map(how -> spot.find(ScopeVerdict.LOOKALIKE, how, spot.written()))
                .orElseGet(() -> spot.find(ScopeVerdict.OWN, ScopeReason.CARRIES_FORM));
    }

    /** A word that begins inside the name (大学生, 大学城), or a body of its own that only bears the name. */
    static Optional<ScopeFinding> trap(Spot spot) {
        String rest = spot.rest();
        if (rest.isEmpty() || spot.name().boundary(spot.to())) {
            return separate(spot, rest);
        }
        if (spot.form().key().endsWith(UNIVERSITY) && splits(rest)) {
            return Optional.of(spot.other(ScopeReason.ACCIDENTAL, UNIVERSITY + rest.charAt(0)));
        }
        int place = Campus.PLACE.longest(rest, 0);
        if (place > 0) {
            return Optional.of(spot.other(ScopeReason.PLACE, rest.substring(0, place)));
        }
        return separate(spot, rest);
    }

    /** True where what follows 大学 makes another word of it. */
    static boolean splits(String rest) {
        return Campus.NOT_AFTER_UNIVERSITY.longest(rest, 0) > 0 && Campus.STILL_AFTER_UNIVERSITY.longest(rest, 0) == 0;
    }

    static Optional<ScopeFinding> separate(Spot spot, String rest) {
        for (int i = 0; i < rest.length(); i++) {
            int harmless = Campus.HARMLESS.longest(rest, i);
            if (harmless > i) {
                i = harmless - 1;
                continue;
            }
            int end = Campus.SEPARATE.longest(rest, i);
            if (end > i) {
                return Optional.of(spot.other(ScopeReason.SEPARATE_BODY, rest.substring(i, end)));
            }
        }
        return Optional.empty();
    }
}
