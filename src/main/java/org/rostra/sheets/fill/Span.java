package org.rostra.sheets.fill;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostra.sheets.Columns;

/** A rectangle of cells; rows count from 1, columns from 0. */
record Span(int top, int left, int bottom, int right) {
    private static final Pattern FORM = Pattern.compile(
            "\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Z]{1,3})\\$?(\\d{1,7}))?");

    static Optional<Span> of(String written) {
        Matcher found = FORM.matcher(written);
        if (!found.matches()) {
            return Optional.empty();
        }
        int left = Columns.column(found.group(1));
        int top = Integer.parseInt(found.group(2));
        boolean one = found.group(3) == null;
        return Optional.of(new Span(top, left, one ? top : Integer.parseInt(found.group(4)),
                one ? left : Columns.column(found.group(3))));
    }

    Span rows(int first, int last) {
        return new Span(first, left, last, right);
    }

    boolean holds(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }

    /** As a part writes it. */
    String text() {
        String first = Columns.address(left, top);
        return top == bottom && left == right ? first : first + ":" + Columns.address(right, bottom);
    }
}
