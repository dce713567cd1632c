package org.rostra.registry.scope;

import java.util.List;
import java.util.Optional;
import org.rostra.registry.FormKind;
import org.rostra.registry.ScopeFinding;
import org.rostra.registry.ScopeReason;
import org.rostra.registry.ScopeVerdict;
import org.rostra.registry.scope.Institutions.Mention;
import org.rostra.text.Likeness;
import org.rostra.text.LookAlikes;
import org.rostra.text.Words;

/** Looks for a form with one character drawn, or read, like another: 甬京大学, 胡南师大. */
final class Disguises {
    private static final int SHORTEST_FULL = 4;
    private static final int SHORTEST_SHORT = 3;
    /** Up to this cost two characters are an ordinary word, not a slip of the pen. */
    private static final int ORDINARY_WORD = 48;

    private final List<Form> forms;
    private final ShortNames shorts;

    Disguises(String institution, List<Form> forms) {
        this.forms = forms.stream().filter(Disguises::longEnough).toList();
        this.shorts = new ShortNames(institution);
    }

    private static boolean longEnough(Form form) {
        return !form.latin() && form.length() >= (form.alone() ? SHORTEST_FULL : SHORTEST_SHORT)
                && (form.alone() || form.kind() == FormKind.SHORT);
    }

    /** The weightiest disguised form in the name, if any. */
    Optional<ScopeFinding> in(Reading name, List<Mention> mentions) {
        Optional<ScopeFinding> best = Optional.empty();
        for (Form form : forms) {
            for (int from = 0; from + form.length() <= name.length(); from++) {
                int odd = odd(name.text, from, form.key());
                if (odd >= 0) {
                    Optional<ScopeFinding> found = weigh(new Spot(name, form, from, from + form.length()), odd,
                            mentions);
                    best = best.isPresent() && found.isPresent()
                            ? Optional.of(best.get().or(found.get()))
                            : best.or(() -> found);
                }
            }
        }
        return best;
    }

    /** The one place where name and form differ; -1 if they differ nowhere or in more places. */
    private static int odd(String text, int from, String key) {
        int odd = -1;
        for (int i = 0; i < key.length(); i++) {
            if (text.charAt(from + i) != key.charAt(i)) {
                if (odd >= 0) {
                    return -1;
                }
                odd = i;
            }
        }
        return odd;
    }

    private Optional<ScopeFinding> weigh(Spot spot, int odd, List<Mention> mentions) {
        if (mentions.stream().anyMatch(mention -> mention.covers(spot.from(), spot.to()))) {
            return Optional.empty();
        }
        int at = spot.from() + odd;
        Likeness likeness = LookAlikes.compare(spot.form().key().charAt(odd), spot.name().text.charAt(at));
        if (!spot.form().alone()) {
            boolean alike = likeness == Likeness.SHAPE || likeness == Likeness.SOUND;
            return alike && shorts.elsewhere(spot, mentions).isEmpty() && shorts.besides(spot).isEmpty()
                    ? Optional.of(found(spot, likeness))
                    : Optional.empty();
        }
        if (FullNames.trap(spot).isPresent() || likeness == Likeness.NONE && ordinary(spot, at)) {
            return Optional.empty();
        }
        return Optional.of(found(spot, likeness));
    }

    private static ScopeFinding found(Spot spot, Likeness likeness) {
        return switch (likeness) {
            case SAME, SHAPE -> spot.find(ScopeVerdict.LOOKALIKE, ScopeReason.LOOKS_ALIKE, spot.written());
            case SOUND -> spot.find(ScopeVerdict.LOOKALIKE, ScopeReason.SOUNDS_ALIKE, spot.written());
            case NONE -> spot.review(ScopeReason.ONE_CHARACTER_APART, spot.written());
        };
    }

    /** A short name with another ordinary word or place in it is just another name. */
    private static boolean ordinary(Spot spot, int at) {
        String text = spot.name().text;
        boolean word = false;
        for (int from = Math.max(0, at - 3); from <= at; from++) {
            for (int to = Math.max(from + 2, at + 1); to <= Math.min(text.length(), from + 4); to++) {
                word |= word(text, from, to);
            }
        }
        return word && spot.form().length() <= SHORTEST_FULL;
    }

    private static boolean word(String text, int from, int to) {
        int cost = Words.cost(text, from, to);
        return cost >= 0 && (to - from > 2 || cost <= ORDINARY_WORD) || Places.is(text, from, to);
    }
}
