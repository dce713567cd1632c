package org.rostra.print;

/** Text as a Word file can hold it: without what no XML may hold. */
final class WordText {
    private WordText() {
    }

    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(one -> one == '\n' || one == '\t' || one >= 0x20 && one != 0xFFFE && one != 0xFFFF
                && Character.getType(one) != Character.SURROGATE).forEach(out::appendCodePoint);
        return out.toString();
    }
}
