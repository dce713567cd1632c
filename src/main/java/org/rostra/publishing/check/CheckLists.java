package org.rostra.publishing.check;

import java.util.List;
import java.util.Optional;

/**
 * What an institution adds to the check.
 *
 * @param terms words it wants to be told of
 * @param numbers how its student and staff numbers are written: {@code #} for a digit, all else as it stands, such as
 *            {@code 20########}
 * @param publicNumbers telephone numbers that may be published
 * @param most how many hints are told of one draft
 */
public record CheckLists(List<OwnTerm> terms, List<String> numbers, List<String> publicNumbers, int most) {
    private static final int MOST = 300;

    /**
     * A word of the institution's own.
     *
     * @param why in its own words; empty for the usual sentence
     */
    public record OwnTerm(String term, Optional<String> replacement, String why) {}

    public CheckLists {
        terms = List.copyOf(terms);
        numbers = List.copyOf(numbers);
        publicNumbers = List.copyOf(publicNumbers);
    }

    public static CheckLists none() {
        return new CheckLists(List.of(), List.of(), List.of(), MOST);
    }

    public CheckLists withTerms(List<OwnTerm> own) {
        return new CheckLists(own, numbers, publicNumbers, most);
    }

    public CheckLists withNumbers(String... patterns) {
        return new CheckLists(terms, List.of(patterns), publicNumbers, most);
    }

    public CheckLists withPublicNumbers(String... numbersToPublish) {
        return new CheckLists(terms, numbers, List.of(numbersToPublish), most);
    }
}
