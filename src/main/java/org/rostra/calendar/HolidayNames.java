package org.rostra.calendar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of holidays for readers of English. The notices give them in Chinese; a name nobody translated stays Chinese. */
public final class HolidayNames {
    private static final String JOINT = "\u3001";
    private final Map<String, String> english;

    private HolidayNames(Map<String, String> english) {
        this.english = english;
    }

    public static HolidayNames builtIn() {
        return new HolidayNames(Row.ofResource("holiday-names.tsv").stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.fields().get(0), row -> row.fields().get(1))));
    }

    /** The name for a reader of this language; two holidays in one name are translated one by one. */
    public String in(Locale locale, String holiday) {
        return locale.getLanguage().equals("en")
                ? Arrays.stream(holiday.split(JOINT)).map(name -> english.getOrDefault(name, name))
                        .collect(Collectors.joining(", "))
                : holiday;
    }
}
