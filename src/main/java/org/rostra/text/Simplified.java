package org.rostra.text;

/** Traditional characters and their simplified forms, one to one, after OpenCC's character table. */
final class Simplified {
    private static final CodePointMap TABLE = CodePointMap
            .ofPairs(String.join("", Resource.lines("simplified.txt")).codePoints().toArray());

    private Simplified() {
    }

    static int of(int codePoint) {
        return codePoint < 0x3400 ? codePoint : TABLE.get(codePoint);
    }
}
