package org.rostra.publishing.check;

import java.util.List;

/**
 * What the check says of a draft.
 *
 * @param hints in the order of the text, title first
 * @param more how many hints were left out, because nobody reads so many
 */
public record Checked(List<Hint> hints, long more) {
    public Checked {
        hints = List.copyOf(hints);
    }
}
