package org.rostra.print;

/** Where on an A4 page a paper stands, in millimetres from its left and upper edge; what is printed around it is no part of it. */
public enum Layout {
    /** A form, with room at the left for binding. */
    FORM(28, 32, 166, 245, 31),
    /** The type area of GB/T 9704-2012, in 22 lines of 28 characters; above it begins the head of a letter (10.1). */
    LETTER(28, 37, 156, 225, 29);

    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final int begin;

    Layout(int left, int top, int width, int height, int begin) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.begin = begin;
    }

    int left() {
        return left;
    }

    int right() {
        return 210 - left - width;
    }

    int top() {
        return top;
    }

    int bottom() {
        return 297 - top - height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Above it stands the check code, and nothing of the paper. */
    int begin() {
        return begin;
    }

    /** Below it stands the number of the page. */
    int end() {
        return top + height + 1;
    }
}
