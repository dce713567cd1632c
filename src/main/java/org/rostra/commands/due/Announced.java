package org.rostra.commands.due;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rostra.calendar.CalendarRefused;
import org.rostra.calendar.CalendarYear;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.HolidayNotice;
import org.rostra.calendar.NoticeDraft;
import org.rostra.calendar.NoticeReader;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.commands.console.CommandTexts;
import org.rostra.commands.console.Settings;
import org.rostra.commands.console.WrongCall;
import org.rostra.database.Database;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The calendar a question is asked of: the years that come along, those loaded in an installation, those in files. */
final class Announced {
    private final CommandTexts texts;

    Announced(CommandTexts texts) {
        this.texts = texts;
    }

    /** @throws WrongCall where a file cannot be read or contradicts itself or another year */
    WorkingCalendar calendar(Optional<Path> installation, List<Path> files) {
        WorkingCalendar calendar = installation.map(Announced::loaded).orElseGet(WorkingCalendar::builtIn);
        for (Path file : files) {
            try {
                calendar = calendar.with(year(file));
            } catch (CalendarRefused refused) {
                throw new WrongCall(file + ": " + texts.get(refused.reason().key(), refused.arguments().toArray()));
            }
        }
        return calendar;
    }

    private static WorkingCalendar loaded(Path data) {
        try (Database database = Settings.load(data).open()) {
            var address = database.address();
            return Calendars.standing(new DriverManagerDataSource(address.url(), address.app().user(),
                    address.app().password()));
        }
    }

    private CalendarYear year(Path file) {
        String text = text(file);
        NoticeDraft draft = NoticeReader.read(text, OptionalInt.empty());
        if (!draft.problems().isEmpty()) {
            var problem = draft.problems().getFirst();
            throw new WrongCall(texts.get("calendar.due.bad-year", file, problem.sentence(),
                    texts.get(problem.kind().key(), problem.arguments().toArray())));
        }
        String title = NoticeReader.title(text).orElse(String.valueOf(file.getFileName()));
        return new CalendarYear(draft.year(), List.of(new HolidayNotice(title, file.toUri())), draft.days());
    }

    private String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new WrongCall(texts.get("calendar.due.not-text", file));
        } catch (IOException e) {
            throw new WrongCall(texts.get("calendar.due.no-file", file));
        }
    }
}
