package org.rostra.commands.doctor;

import java.util.List;

/**
 * What one look found.
 *
 * @param check     what was looked at
 * @param key       the sentence, in bundle {@code messages/doctor}
 * @param arguments of the sentence
 */
record Found(Check check, Level level, String key, List<Object> arguments) {
    /** What is looked at, in this order. */
    enum Check {
        JAVA, FOLDER, SPACE, KEYS, DATABASE, CLOCK, DIRECTORY, PACK, CALENDAR
    }

    /** How bad it is: only what is bad keeps the product from working as it should and wants to be seen to now. */
    enum Level {
        GOOD, WARNING, BAD
    }

    static Found good(Check check, String key, Object... arguments) {
        return new Found(check, Level.GOOD, key, List.of(arguments));
    }

    static Found warning(Check check, String key, Object... arguments) {
        return new Found(check, Level.WARNING, key, List.of(arguments));
    }

    static Found bad(Check check, String key, Object... arguments) {
        return new Found(check, Level.BAD, key, List.of(arguments));
    }
}
