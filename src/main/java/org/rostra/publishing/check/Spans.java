package org.rostra.publishing.check;

import java.util.Arrays;

/** Places in ascending order; asked in ascending order too, so that the answer needs no search. */
final class Spans {
    private int[] places = new int[16];
    private int size;
    private int asked;

    void add(int from, int to) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size++] = from;
        places[size++] = to;
    }

    boolean hold(int at) {
        while (asked < size && places[asked + 1] <= at) {
            asked += 2;
        }
        return asked < size && places[asked] <= at;
    }
}
