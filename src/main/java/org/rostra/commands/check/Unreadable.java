package org.rostra.commands.check;

import java.util.Arrays;
import org.rostra.commands.console.CommandTexts;

/** A file that cannot be checked, and why (a key of the bundle {@code publishing-check}). */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private final String key;
    private final transient Object[] arguments;

    Unreadable(String key, Object... arguments) {
        super(key + Arrays.toString(arguments));
        this.key = key;
        this.arguments = arguments;
    }

    String in(CommandTexts words) {
        return words.get("publishing-check." + key, arguments);
    }
}
