package org.rostra.procedure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.calendar.Calendars;
import org.rostra.ledger.Act;
import org.rostra.procedure.Desk;
import org.rostra.procedure.Desk.Line;
import org.rostra.web.Answer;
import org.rostra.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My matters on their last days, a month at a time (日历). */
@Controller
class DeskCalendarPages {
    /** More than this no month shows; what is due first stands first. */
    private static final int SHOWN = 500;
    /** Years in which a due day can lie. */
    private static final int FIRST = 2000;
    private static final int LAST = 2099;

    private final Desk desk;
    private final Calendars calendars;
    private final Frames frames;

    DeskCalendarPages(Desk desk, Calendars calendars, Frames frames) {
        this.desk = desk;
        this.calendars = calendars;
        this.frames = frames;
    }

    @GetMapping("/desk/calendar")
    @Does(Action.DESK_READ)
    Answer month(Act act, HttpServletRequest request, @RequestParam(defaultValue = "") String month) {
        YearMonth shown = month(month, act.today());
        List<Line> lines = desk.owed(act, shown.atDay(1), shown.atEndOfMonth(), SHOWN,
                frames.texts(request).locale());
        SortedMap<LocalDate, List<Line>> days = lines.stream().collect(Collectors.groupingBy(
                line -> Objects.requireNonNull(line.duty().due()), TreeMap::new, Collectors.toList()));
        return Answer.screen("procedure/calendar").with("month", shown).with("days", days)
                .with("more", lines.size() == SHOWN).with("calendar", calendars.current()).with("today", act.today());
    }

    /** What is no month, or lies beyond every term, is this month. */
    private static YearMonth month(String text, LocalDate today) {
        try {
            YearMonth month = YearMonth.parse(text);
            return month.getYear() >= FIRST && month.getYear() <= LAST ? month : YearMonth.from(today);
        } catch (DateTimeParseException _) {
            return YearMonth.from(today);
        }
    }
}
