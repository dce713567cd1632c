package org.rostra.connectors.feed;

/** What was done to a feed so that it could be read. */
public enum Remark {
    /** It was not well formed, and was put right as far as that could be guessed. */
    REPAIRED,
    /** Its characters did not fit what was declared, or nothing was declared. */
    ENCODING_GUESSED,
    /** Some characters could not be read and are shown as replacement marks. */
    CHARACTERS_LOST,
    /** It holds more entries than are read. */
    CUT
}
