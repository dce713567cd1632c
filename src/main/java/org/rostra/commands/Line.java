package org.rostra.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostra.commands.console.Console;
import org.rostra.commands.console.WrongCall;

/**
 * What was typed, with the language taken out: it is known before anything is said.
 *
 * @param language as it was written; none where it was left out
 */
record Line(@Nullable String language, List<String> rest) {
    private static final String OPTION = "--lang";
    private static final Map<String, Locale> LANGUAGES = Map.of("zh", Locale.SIMPLIFIED_CHINESE, "en", Locale.ENGLISH);

    static Line of(String... arguments) {
        String language = null;
        List<String> rest = new ArrayList<>();
        for (int at = 0; at < arguments.length; at++) {
            if (arguments[at].equals(OPTION)) {
                at++;
                language = at < arguments.length ? arguments[at] : "";
            } else if (arguments[at].startsWith(OPTION + "=")) {
                language = arguments[at].substring(OPTION.length() + 1);
            } else {
                rest.add(arguments[at]);
            }
        }
        return new Line(language, rest);
    }

    /** Chinese unless English is asked for. */
    Locale locale() {
        return LANGUAGES.getOrDefault(language == null ? "" : language, Locale.SIMPLIFIED_CHINESE);
    }

    /** The arguments beside the language, which must be one of ours. */
    List<String> asked(Console console) {
        if (language != null && !LANGUAGES.containsKey(language)) {
            throw new WrongCall(console.words("commands").get("bad-language", language));
        }
        return rest;
    }
}
