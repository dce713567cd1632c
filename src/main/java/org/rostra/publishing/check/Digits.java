package org.rostra.publishing.check;

import java.util.Arrays;

/**
 * A window of digits that stand together: whole groups of digits, with at most a blank, a dash or a bracket between two
 * groups. It never holds more than the longest number looked for, so that reading on is cheap whatever follows.
 */
final class Digits {
    static final int MOST = 19;
    private static final int BETWEEN = 2;

    private final Folded folded;
    final char[] digits = new char[MOST];
    /** For each count of digits: where the group that ends with it ends in the text, 0 if no group ends there. */
    final int[] ends = new int[MOST + 1];
    /** The sizes of the groups, in their order. */
    final int[] sizes = new int[MOST + 1];
    int groups;
    int count;
    int start;
    int firstEnd;

    Digits(Folded folded) {
        this.folded = folded;
    }

    /** Reads the groups from a first digit on. False if the first group alone is too long to be a number. */
    boolean read(int from) {
        start = from;
        count = 0;
        groups = 0;
        Arrays.fill(ends, 0);
        int at = from;
        while (true) {
            int end = at;
            while (Folded.digit(folded.at(end))) {
                end++;
            }
            if (groups == 0) {
                firstEnd = end;
            }
            if (count + end - at > MOST) {
                return groups > 0;
            }
            System.arraycopy(folded.text, at, digits, count, end - at);
            count += end - at;
            sizes[groups++] = end - at;
            ends[count] = end;
            at = next(end);
            if (at < 0) {
                return true;
            }
        }
    }

    /** Where the next group begins, or -1. */
    private int next(int end) {
        int at = end;
        while (at - end < BETWEEN && separates(folded.at(at), at)) {
            at++;
        }
        return at > end && Folded.digit(folded.at(at)) ? at : -1;
    }

    private boolean separates(char c, int at) {
        return at < folded.length() && (c == ' ' || c == '-' || c == ')' && folded.before(start) == '(');
    }

    /** How many groups make up the first {@code length} digits; 0 if no group ends there. */
    int groupsOf(int length) {
        if (length > MOST || ends[length] == 0) {
            return 0;
        }
        int sum = 0;
        int n = 0;
        while (sum < length) {
            sum += sizes[n++];
        }
        return n;
    }

    int number(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + digits[i] - '0';
        }
        return value;
    }
}
