package org.rostra.publishing.check;

import java.util.Arrays;

/**
 * Of the terms found in a text, those no longer one covers. They come by their ends; one waits until nothing longer that
 * covers it can come any more. Linear in the text and the terms found.
 */
final class TermScan {
    /** Hears of a term that stands in the text for itself. */
    interface Heard {
        void term(int from, int to, Term term);
    }

    private static final int FIRST_ROOM = 64;

    private final Lexicon lexicon;
    private final Heard heard;
    private int[] starts = new int[FIRST_ROOM];
    private int[] ends = new int[FIRST_ROOM];
    private Term[] terms = new Term[FIRST_ROOM];
    private int first;
    private int last;

    TermScan(Lexicon lexicon, Heard heard) {
        this.lexicon = lexicon;
        this.heard = heard;
    }

    void scan(Folded folded) {
        lexicon.search(folded.text, this::found);
        settle(Integer.MAX_VALUE);
    }

    private void found(int from, int to, Term term) {
        if (first < last) {
            settle(to - lexicon.longest());
            if (first < last && ends[last - 1] == to && starts[last - 1] <= from) {
                return;
            }
            while (last > first && starts[last - 1] >= from) {
                last--;
            }
        }
        room();
        starts[last] = from;
        ends[last] = to;
        terms[last++] = term;
    }

    /** What begins before {@code before} cannot be covered by what is still to come. */
    private void settle(int before) {
        while (first < last && starts[first] < before) {
            heard.term(starts[first], ends[first], terms[first]);
            first++;
        }
        if (first == last) {
            first = 0;
            last = 0;
        }
    }

    private void room() {
        if (last == starts.length) {
            int kept = last - first;
            int size = kept * 2 > starts.length ? starts.length * 2 : starts.length;
            starts = moved(starts, size);
            ends = moved(ends, size);
            terms = Arrays.copyOf(Arrays.copyOfRange(terms, first, last), size);
            first = 0;
            last = kept;
        }
    }

    private int[] moved(int[] from, int size) {
        return Arrays.copyOf(Arrays.copyOfRange(from, first, last), size);
    }
}
