package org.rostra.registry.scope;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.ScopeFinding;
import org.rostra.registry.ScopeReason;
import org.rostra.registry.ScopeVerdict;
import org.rostra.registry.scope.Institutions.Mention;
import org.rostra.text.Pinyin;

/** Looks for a form written, in whole or in part, in pinyin or in characters of the same sound: 三xia大学, nanjingdaxue. */
final class Sounds {
    private static final int SHORTEST = 4;
    private static final int SHORTEST_SPELLED = 2;

    private final List<Sound> sounds;
    private final ShortNames shorts;

    /** A form as syllables; each character has one or more readings. */
    private record Sound(Form form, List<List<String>> syllables) {
        static Sound of(Form form) {
            return new Sound(form, form.key().chars().mapToObj(Pinyin::readings).toList());
        }

        boolean readable() {
            return syllables.stream().noneMatch(List::isEmpty);
        }
    }

    /** How much of a match was in the form's own characters, in others of the same sound, and in Latin letters. */
    private record Match(int to, int same, int others, int spelled) {}

    Sounds(String institution, List<Form> forms) {
        this.sounds = forms.stream().filter(form -> !form.latin() && form.length() >= SHORTEST_SPELLED).map(Sound::of)
                .filter(Sound::readable).toList();
        this.shorts = new ShortNames(institution);
    }

    Optional<ScopeFinding> in(Reading name, List<Mention> mentions) {
        for (Sound sound : sounds) {
            for (int from = 0; from < name.length(); from++) {
                Match match = from > 0 && !word(name, from) ? null : match(name, from, sound);
                if (match != null && match.others + match.spelled > 0) {
                    var spot = new Spot(name, sound.form, from, match.to);
                    Optional<ScopeFinding> found = weigh(spot, match, mentions);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ScopeFinding> weigh(Spot spot, Match match, List<Mention> mentions) {
        if (mentions.stream().anyMatch(mention -> mention.covers(spot.from(), spot.to()))) {
            return Optional.empty();
        }
        boolean cleanEnd = cleanEnd(spot);
        if (spot.form().alone() && spot.form().length() >= SHORTEST) {
            boolean faint = match.same == 0 && match.spelled == 0;
            return FullNames.trap(spot).isPresent()
                    ? Optional.empty()
                    : Optional.of(found(spot, match, cleanEnd && !faint));
        }
        boolean whole = match.spelled == spot.form().length() && cleanEnd && match.to - spot.from() > SHORTEST;
        boolean part = match.others == 0 && match.spelled == 1 && match.same >= 2 && cleanEnd;
        return (whole || part) && shorts.elsewhere(spot, mentions).isEmpty() && shorts.besides(spot).isEmpty()
                ? Optional.of(found(spot, match, part))
                : Optional.empty();
    }

    private static ScopeFinding found(Spot spot, Match match, boolean clear) {
        ScopeReason reason = match.spelled > 0 ? ScopeReason.PINYIN : ScopeReason.SOUNDS_ALIKE;
        return spot.find(clear ? ScopeVerdict.LOOKALIKE : ScopeVerdict.REVIEW, reason, spot.written());
    }

    /** Latin letters may begin a match only where a word begins. */
    private static boolean word(Reading name, int at) {
        return !name.latin(at) || name.boundary(at) || !name.latin(at - 1) || name.capital(at)
                || Campus.LATIN_BEFORE.contains(name.text, 0, at);
    }

    private static boolean cleanEnd(Spot spot) {
        Reading name = spot.name();
        int to = spot.to();
        return !name.latin(to - 1) || name.boundary(to) || !name.latin(to)
                || Campus.LATIN_AFTER.longest(name.text, to) > to;
    }

    private static @Nullable Match match(Reading name, int from, Sound sound) {
        int at = from;
        int same = 0;
        int others = 0;
        int spelled = 0;
        for (int i = 0; i < sound.syllables.size(); i++) {
            if (at >= name.length()) {
                return null;
            }
            int next = name.latin(at) ? spelled(name.text, at, sound.syllables.get(i)) : at + 1;
            if (next > at + 1 || name.latin(at) && next > at) {
                spelled++;
            } else if (next > at && name.text.charAt(at) == sound.form.key().charAt(i)) {
                same++;
            } else if (next > at
                    && !Collections.disjoint(Pinyin.readings(name.text.charAt(at)), sound.syllables.get(i))) {
                others++;
            } else {
                return null;
            }
            at = next;
        }
        return new Match(at, same, others, spelled);
    }

    /** Where the longest of the readings that stands there ends; {@code at} if none does. */
    private static int spelled(String text, int at, List<String> readings) {
        int end = at;
        for (String reading : readings) {
            if (text.startsWith(reading, at)) {
                end = Math.max(end, at + reading.length());
            }
        }
        return end;
    }
}
