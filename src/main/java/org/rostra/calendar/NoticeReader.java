package org.rostra.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a year's days off from what an administrator has at hand: the text of the State Council's notice, a table of
 * days, or the JSON of a public calendar.
 */
public final class NoticeReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ROW = Pattern
            .compile("^\\s*(\\d{4}-\\d{2}-\\d{2})[\\s,\uff0c]+(\\S+?)[\\s,\uff0c]+(\\S+)\\s*.*$");

    private NoticeReader() {
    }

    /** The title of a notice, where the text has one. */
    public static Optional<String> title(String text) {
        return text.lines().map(String::strip).filter(NoticeGrammar.TITLE::fits).findFirst();
    }

    /** @param asked the year, where the text does not tell it */
    public static NoticeDraft read(String text, OptionalInt asked) {
        String given = text.strip();
        if (given.startsWith("{")) {
            return json(given, asked);
        }
        return given.lines().anyMatch(line -> ROW.matcher(line).matches()) ? table(given, asked) : notice(given, asked);
    }

    private static NoticeDraft notice(String text, OptionalInt asked) {
        Matcher told = NoticeGrammar.YEAR.pattern().matcher(text);
        int year = asked.orElseGet(() -> told.find() ? Integer.parseInt(told.group(1)) : 0);
        List<DeclaredDay> days = new ArrayList<>();
        List<NoticeProblem> problems = new ArrayList<>();
        String holiday = "";
        StringBuilder sentences = new StringBuilder();
        for (String line : text.lines().toList()) {
            Matcher item = NoticeGrammar.ITEM.pattern().matcher(line);
            if (item.matches()) {
                flush(year, holiday, sentences, days, problems);
                holiday = item.group(1).strip();
                sentences.append(item.group(2));
            } else if (!holiday.isEmpty() && NoticeGrammar.LINE.fits(line)
                    && !NoticeGrammar.OTHER_LINE.fits(line)) {
                sentences.append('\n').append(line);
            }
        }
        flush(year, holiday, sentences, days, problems);
        if (holiday.isEmpty()) {
            // Sentences by themselves, without the names of the holidays.
            flush(year, NoticeGrammar.UNNAMED.pattern().pattern(), new StringBuilder(text), days, problems);
        }
        if (days.isEmpty() && problems.isEmpty()) {
            problems.add(new NoticeProblem(NoticeProblem.Kind.NOTHING, ""));
        }
        return new NoticeDraft(year, days, problems);
    }

    private static void flush(int year, String holiday, StringBuilder sentences, List<DeclaredDay> days,
            List<NoticeProblem> problems) {
        if (!holiday.isEmpty()) {
            NoticeSentences.Read read = NoticeSentences.read(year, holiday, sentences.toString());
            days.addAll(read.days());
            problems.addAll(read.problems());
        }
        sentences.setLength(0);
    }

    private static NoticeDraft table(String text, OptionalInt asked) {
        List<DeclaredDay> days = new ArrayList<>();
        List<NoticeProblem> problems = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> row(line).ifPresentOrElse(days::add, () -> {
            if (!days.isEmpty()) {
                problems.add(new NoticeProblem(NoticeProblem.Kind.LINE_UNREADABLE, line.strip()));
            }
        }));
        return new NoticeDraft(asked.orElse(days.isEmpty() ? 0 : commonYear(days)), days, problems);
    }

    private static Optional<DeclaredDay> row(String line) {
        Matcher row = ROW.matcher(line);
        try {
            return row.matches()
                    && (NoticeGrammar.ROW_OFF.fits(row.group(3)) || NoticeGrammar.ROW_WORKED.fits(row.group(3)))
                            ? Optional.of(new DeclaredDay(LocalDate.parse(row.group(1)),
                                    NoticeGrammar.ROW_OFF.fits(row.group(3)),
                                    row.group(2)))
                            : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static NoticeDraft json(String text, OptionalInt asked) {
        try {
            JsonNode root = JSON.readTree(text);
            List<DeclaredDay> days = new ArrayList<>();
            root.path("days").forEach(day -> days.add(new DeclaredDay(LocalDate.parse(day.path("date").asString("")),
                    day.path("isOffDay").asBoolean(), day.path("name").asString(""))));
            List<NoticeProblem> problems = days.isEmpty()
                    ? List.of(new NoticeProblem(NoticeProblem.Kind.NOTHING, ""))
                    : List.of();
            return new NoticeDraft(asked.orElse(root.path("year").asInt(0)), days, problems);
        } catch (JacksonException | DateTimeParseException _) {
            return new NoticeDraft(asked.orElse(0), List.of(),
                    List.of(new NoticeProblem(NoticeProblem.Kind.LINE_UNREADABLE,
                            text.lines().findFirst().orElse(""))));
        }
    }

    private static int commonYear(List<DeclaredDay> days) {
        return days.get(days.size() / 2).date().getYear();
    }
}
