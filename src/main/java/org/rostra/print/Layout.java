package org.rostra.print;

/** Where on an A4 page a paper stands, in millimetres from its left and upper edge; what is around it is no part of it. */
public enum Layout {
    /** A form, with room at the left for binding. */
    FORM(28, 32, 166, 245, 31),
    /** The type area of GB/T 9704-2012, in 22 lines of 28 characters; above it begins the head of a letter (10.1). */
    LETTER(28, 37, 156, 225, 29);

    final int left;
    final int top;
    final int width;
    final int height;
    /** Above it stands the check code, and nothing of the paper. */
    final int begin;

    Layout(int left, int top, int width, int height, int begin) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.begin = begin;
    }

    int right() {
        return 210 - left - width;
    }

    int bottom() {
        return 297 - top - height;
    }

    /** Below it stands the number of the page. */
    int end() {
        return top + height + 1;
    }
}
