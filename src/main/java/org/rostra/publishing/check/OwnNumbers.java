package org.rostra.publishing.check;

import java.util.List;
import java.util.Locale;

/** Student and staff numbers, by the patterns an institution gives: {@code #} for a digit, all else as it stands. */
final class OwnNumbers {
    private final List<String> patterns;

    OwnNumbers(List<String> patterns) {
        this.patterns = patterns.stream().map(pattern -> Folded.term(pattern).toLowerCase(Locale.ROOT))
                .filter(pattern -> pattern.length() >= 4 && pattern.indexOf('#') >= 0).toList();
    }

    /** Where the number ends that begins here, or 0. It must not go on before or behind. */
    int end(Folded folded, int from) {
        for (String pattern : patterns) {
            int to = from + pattern.length();
            if (to <= folded.length() && !joins(folded.before(from)) && !joins(folded.at(to))
                    && fits(pattern, folded, from)) {
                return to;
            }
        }
        return 0;
    }

    /** The letters and digits that a number can begin with. */
    boolean begins(char c) {
        for (String pattern : patterns) {
            char first = pattern.charAt(0);
            if (first == c || first == '#' && Folded.digit(c)) {
                return true;
            }
        }
        return false;
    }

    boolean none() {
        return patterns.isEmpty();
    }

    private static boolean fits(String pattern, Folded folded, int from) {
        for (int i = 0; i < pattern.length(); i++) {
            char wanted = pattern.charAt(i);
            char there = folded.text[from + i];
            if (wanted == '#' ? !Folded.digit(there) : wanted != there) {
                return false;
            }
        }
        return true;
    }

    private static boolean joins(char c) {
        return Folded.digit(c) || Folded.letter(c);
    }
}
