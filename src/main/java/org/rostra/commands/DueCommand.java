package org.rostra.commands;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rostra.calendar.CalendarRefused;
import org.rostra.calendar.HolidayNames;
import org.rostra.calendar.Receipt;
import org.rostra.calendar.Term;
import org.rostra.calendar.WorkingCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rostra due 2026-02-13 3}: when a term ends, explained day by day. Exit 0, or 2 when the question is not understood. */
@Command(name = "due", resourceBundle = "messages.calendar", description = "${bundle:calendar.due.help}")
public final class DueCommand implements Callable<Integer> {
    private static final int WRITTEN_DATE = "2026-02-13".length();

    @Parameters(index = "0", paramLabel = "DATE", description = "${bundle:calendar.due.help.date}")
    private String date = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "N", description = "${bundle:calendar.due.help.days}")
    private @Nullable String workingDays;

    @Option(names = "--term", paramLabel = "TERM", description = "${bundle:calendar.due.help.term}")
    private @Nullable String term;

    @Option(names = "--full", description = "${bundle:calendar.due.help.full}")
    private boolean full;

    @Option(names = "--json", description = "${bundle:calendar.due.help.json}")
    private boolean json;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "zh", description = "${bundle:calendar.due.help.lang}")
    private String language = "zh";

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "${bundle:calendar.due.help.help}")
    private boolean help;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandTexts texts = texts();
        Term asked = term(texts);
        WorkingCalendar calendar = WorkingCalendar.builtIn();
        Receipt receipt = switch (asked) {
            case Term.ByDate byDate when full -> calendar.receiptInFull(date(texts), byDate);
            case Term.ByDate byDate -> calendar.receipt(date(texts), byDate);
            case Term.Hours hours -> calendar.receipt(moment(texts), hours);
        };
        PrintWriter out = spec().commandLine().getOut();
        out.println(json
                ? new DueJson(calendar.version()).of(receipt)
                : new DueText(texts, HolidayNames.builtIn()).of(receipt));
        out.flush();
        return 0;
    }

    private CommandTexts texts() {
        return switch (language) {
            case "zh" -> new CommandTexts("calendar", Locale.SIMPLIFIED_CHINESE);
            case "en" -> new CommandTexts("calendar", Locale.ENGLISH);
            default -> throw usage(new CommandTexts("calendar", Locale.SIMPLIFIED_CHINESE)
                    .get("calendar.due.bad-language", language));
        };
    }

    private Term term(CommandTexts texts) {
        if ((workingDays == null) == (term == null)) {
            throw usage(texts.get("calendar.due.one-term"));
        }
        try {
            return term != null ? Term.parse(term) : Term.parse(workingDays + " working-days");
        } catch (CalendarRefused e) {
            throw usage(term != null
                    ? texts.get(e.reason().key(), e.arguments().toArray())
                    : texts.get("calendar.due.bad-days", String.valueOf(workingDays)));
        }
    }

    private LocalDate date(CommandTexts texts) {
        try {
            if (date.length() == WRITTEN_DATE) {
                return LocalDate.parse(date);
            }
        } catch (DateTimeException e) {
            // said below, in words
        }
        throw usage(texts.get("calendar.due.bad-date", date));
    }

    private Instant moment(CommandTexts texts) {
        try {
            return LocalDateTime.parse(date).atZone(WorkingCalendar.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw usage(texts.get("calendar.due.bad-moment", date));
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec().commandLine(), message);
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec, "set by picocli");
    }
}
