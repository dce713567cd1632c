package org.rostra.registry.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Something to be said of a row: a key of the bundle and texts that fill it. */
public record Note(Says says, List<String> arguments) {
    private static final String SEPARATOR = "\t";

    /** What can be said. */
    public enum Says {
        NAME_MISSING, NAME_TOO_LONG, PLATFORM_MISSING, PLATFORM_UNKNOWN, LINK_OF_OTHER_PLATFORM, DUPLICATE_OF,
        LINK_UNKNOWN, UNIT_MISSING, UNIT_UNKNOWN, UNIT_AMBIGUOUS, DATE_UNREADABLE, DAY_ASSUMED, CUSTODIAN_UNKNOWN,
        COMPUTED, DIFFERS, STATE, NOT_AN_ACCOUNT, MEMBERS_UNFIT, END_UNFIT, END_MISSING, KIND_UNKNOWN;

        public String key() {
            return "intake.note." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Note of(Says says, String... arguments) {
        return new Note(says, List.of(arguments));
    }

    /** One line of text that {@link #read} understands. */
    String written() {
        List<String> parts = new ArrayList<>(List.of(says.name()));
        arguments.forEach(argument -> parts.add(argument.replace(SEPARATOR, " ")));
        return String.join(SEPARATOR, parts);
    }

    static Note read(String written) {
        List<String> parts = Arrays.asList(written.split(SEPARATOR, -1));
        return new Note(Says.valueOf(parts.getFirst()), List.copyOf(parts.subList(1, parts.size())));
    }
}
