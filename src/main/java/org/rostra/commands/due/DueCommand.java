package org.rostra.commands.due;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.calendar.CalendarRefused;
import org.rostra.calendar.HolidayNames;
import org.rostra.calendar.Receipt;
import org.rostra.calendar.Term;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.commands.console.CommandTexts;
import org.rostra.commands.console.Console;
import org.rostra.commands.console.WrongCall;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rostra due 2026-02-13 3}: when a term ends, explained day by day. Exit 0, or 2 when the question is not understood. */
@Command(name = "due")
public final class DueCommand implements Callable<Integer> {
    private static final int WRITTEN_DATE = "2026-02-13".length();

    private final Console console;
    private final CommandTexts texts;

    @Parameters(index = "0", paramLabel = "DATE", descriptionKey = "date")
    private String date = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "N", descriptionKey = "days")
    private @Nullable String workingDays;

    @Option(names = "--term", paramLabel = "TERM", descriptionKey = "term")
    private @Nullable String term;

    @Option(names = "--full", descriptionKey = "full")
    private boolean full;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    @Option(names = "--year", paramLabel = "FILE", descriptionKey = "year")
    private List<Path> years = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    public DueCommand(Console console) {
        this.console = console;
        this.texts = console.words("calendar");
    }

    @Override
    @Does(Action.PUBLIC_READ)
    public Integer call() {
        Term asked = term();
        WorkingCalendar calendar = new Announced(texts).calendar(Optional.ofNullable(data), years);
        Receipt receipt = switch (asked) {
            case Term.ByDate byDate when full -> calendar.receiptInFull(date(), byDate);
            case Term.ByDate byDate -> calendar.receipt(date(), byDate);
            case Term.Hours hours -> calendar.receipt(moment(), hours);
        };
        console.out().println(json
                ? new DueJson(calendar.version()).of(receipt)
                : new DueText(texts, HolidayNames.builtIn()).of(receipt));
        return ExitCode.OK;
    }

    private Term term() {
        if ((workingDays == null) == (term == null)) {
            throw new WrongCall(texts.get("calendar.due.one-term"));
        }
        try {
            return term != null ? Term.parse(term) : Term.parse(workingDays + " working-days");
        } catch (CalendarRefused e) {
            throw new WrongCall(term != null
                    ? texts.get(e.reason().key(), e.arguments().toArray())
                    : texts.get("calendar.due.bad-days", String.valueOf(workingDays)));
        }
    }

    private LocalDate date() {
        try {
            if (date.length() == WRITTEN_DATE) {
                return LocalDate.parse(date);
            }
        } catch (DateTimeException e) {
            // said below, in words
        }
        throw new WrongCall(texts.get("calendar.due.bad-date", date));
    }

    private Instant moment() {
        try {
            return LocalDateTime.parse(date).atZone(WorkingCalendar.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new WrongCall(texts.get("calendar.due.bad-moment", date));
        }
    }
}
