package org.rostra.publishing.check;

import java.util.Optional;

/**
 * A term that is looked for.
 *
 * @param why the institution's own words, empty for the usual sentence
 * @param sameFolded whether it differs from its replacement only by traditional or variant characters
 */
record Term(Role role, String text, Optional<String> replacement, String why, boolean sameFolded) {
    /** What a term is there for; of two roles of one term the earlier counts. */
    enum Role {
        OWN, GOOD, OLD_NAME, UNKNOWN_NAME, CONFUSION, PROMOTION, ADVERTISING, SUPERLATIVE
    }

    Term(Role role, String text) {
        this(role, text, Optional.empty(), "", false);
    }

    Term(Role role, String text, String replacement) {
        this(role, text, Optional.of(replacement), "", Folded.term(text).equals(Folded.term(replacement)));
    }
}
