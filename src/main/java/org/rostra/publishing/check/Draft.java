package org.rostra.publishing.check;

import java.util.List;

/**
 * What is about to be posted.
 *
 * @param title empty where there is none
 * @param advertising whether it advertises: the words of the Advertising Law then count fully
 * @param reprint whether it was taken over from elsewhere
 * @param sourceNamed whether the place it was taken from is named
 */
public record Draft(String title, String text, boolean advertising, boolean reprint, boolean sourceNamed,
        List<Picture> pictures) {
    /** A picture by its name, and the text that stands for it where it cannot be seen; blank if there is none. */
    public record Picture(String name, String alternative) {}

    public Draft {
        pictures = List.copyOf(pictures);
    }

    /** A text of the office's own, without pictures. */
    public static Draft of(String text) {
        return new Draft("", text, false, false, false, List.of());
    }
}
