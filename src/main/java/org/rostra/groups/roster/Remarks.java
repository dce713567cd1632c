package org.rostra.groups.roster;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rostra.groups.roster.Lexicon.Kind;

/**
 * What a line says beside the name, or what the name of a unit says.
 *
 * @param words   that may name a unit or a field, without their common endings
 * @param foreign names of other institutions, should they not be ours
 * @param figures longer than those of a class: numbers of persons, telephones
 * @param codes   letters and digits as one
 * @param kinds   of the words that were understood
 */
record Remarks(List<String> words, List<String> foreign, List<Digits> digits, List<String> figures, Set<String> codes,
        Set<Kind> kinds) {
    private static final List<String> ENDINGS = Lexicon.endings();

    Remarks {
        words = List.copyOf(words);
        foreign = List.copyOf(foreign);
        digits = List.copyOf(digits);
        figures = List.copyOf(figures);
        codes = Set.copyOf(codes);
        kinds = kinds.isEmpty() ? EnumSet.noneOf(Kind.class) : EnumSet.copyOf(kinds);
    }

    static Remarks of(List<Piece> pieces) {
        return new RemarkReader(pieces).read();
    }

    static Remarks of(String text) {
        return of(Reading.of(text).pieces());
    }

    boolean says(Kind kind) {
        return kinds.contains(kind);
    }

    /** Whether a class is named, not only a field or a college. */
    boolean namesClass() {
        return digits.stream().anyMatch(Digits::strong);
    }

    /** The word without its common endings, such as that for a college. */
    static String bare(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 2) {
                return bare(word.substring(0, word.length() - ending.length()));
            }
        }
        return word;
    }
}
