package org.rostra.groups;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostra.web.Texts;

/** What is filed of the people in a group, in words: numbers and days, and nobody's name. */
public final class FiledWords {
    private FiledWords() {
    }

    /** The value of the field as it is read. */
    public static String of(Texts t, String field, String value) {
        return switch (field) {
            case "roster" -> value.equals("0")
                    ? t.get("groups.filed.roster.none")
                    : t.get("groups.filed.roster.size", value);
            case "outsiders" -> value.isEmpty()
                    ? ""
                    : admitted(t, Stream.of(value.split(" ")).map(LocalDate::parse)
                            .toList());
            default -> value;
        };
    }

    private static String admitted(Texts t, List<LocalDate> days) {
        return t.get("groups.filed.outsiders.agreed", days.size(), days.stream().distinct().map(t::date)
                .collect(Collectors.joining(t.get("groups.filed.outsiders.between"))));
    }
}
