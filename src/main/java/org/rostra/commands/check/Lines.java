package org.rostra.commands.check;

import java.util.Arrays;

/** Which line of a text a place is on, and at which character of it; both counted from 1. */
final class Lines {
    private final String text;
    private final int[] starts;

    Lines(String text) {
        this.text = text;
        int[] ends = text.chars().filter(c -> c == '\n').toArray();
        starts = new int[ends.length + 1];
        int line = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts[++line] = at + 1;
        }
    }

    int line(int at) {
        int found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Characters as a reader counts them. */
    int column(int at) {
        return text.codePointCount(starts[line(at) - 1], at) + 1;
    }
}
