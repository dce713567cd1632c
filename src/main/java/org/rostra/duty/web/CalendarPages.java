package org.rostra.duty.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.calendar.CalendarRefused;
import org.rostra.calendar.CalendarYear;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.HolidayNames;
import org.rostra.calendar.HolidayNotice;
import org.rostra.calendar.NoticeProblem;
import org.rostra.calendar.NoticeDraft;
import org.rostra.calendar.NoticeReader;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.duty.LoadCalendar;
import org.rostra.ledger.Act;
import org.rostra.web.Answer;
import org.rostra.web.Message;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The working calendar: the years that stand, drawn by months; and the loading of a year with a look at it before. */
@Controller
class CalendarPages {
    private static final int SHOWN = 100;

    /** What was typed. */
    private record Typed(String title, String address, String text, String year) {}

    private final Calendars calendars;
    private final LoadCalendar load;
    private final HolidayNames holidays;
    private final Access access;

    CalendarPages(Calendars calendars, LoadCalendar load, HolidayNames holidays, Access access) {
        this.calendars = calendars;
        this.load = load;
        this.holidays = holidays;
        this.access = access;
    }

    @GetMapping("/calendar")
    @Does(Action.CALENDAR_READ)
    Answer page(Act act, @RequestParam(defaultValue = "0") int year) {
        WorkingCalendar calendar = calendars.current();
        List<CalendarYear> years = calendar.years().stream()
                .sorted(Comparator.comparing(CalendarYear::year).reversed()).toList();
        CalendarYear shown = years.stream().filter(one -> one.year() == (year == 0 ? act.today().getYear() : year))
                .findFirst().orElse(years.getFirst());
        return Answer.screen("calendar/years").with("years", years).with("shown", shown).with("calendar", calendar)
                .with("holidays", holidays).with("mayLoad", access.open(act, Action.CALENDAR_LOAD))
                .with("today", act.today());
    }

    @GetMapping("/calendar/load")
    @Does(Action.CALENDAR_LOAD)
    Answer blank() {
        return form(new Typed("", "", "", ""), List.of(), null);
    }

    /** Reads what was typed and shows what it would do; writes nothing. */
    @PostMapping("/calendar/preview")
    @Does(Action.CALENDAR_LOAD)
    Answer preview(@RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String year) {
        Typed typed = new Typed(title, address, text, year);
        NoticeDraft draft = draft(typed);
        if (!draft.problems().isEmpty()) {
            return form(typed, draft.problems(), null).status(409);
        }
        try {
            CalendarYear read = year(typed, draft);
            WorkingCalendar next = calendars.current().with(read);
            return Answer.screen("calendar/preview").with("typed", typed(typed)).with("shown", read)
                    .with("calendar", next).with("holidays", holidays).with("effect", load.preview(read, SHOWN))
                    .with("supersedes", calendars.current().years().stream().anyMatch(one -> one.year() == read
                            .year()));
        } catch (CalendarRefused refused) {
            return form(typed, List.of(), message(refused)).status(409);
        } catch (URISyntaxException _) {
            return form(typed, List.of(), Message.of("duty.calendar.address-wrong")).status(409);
        }
    }

    @PostMapping("/calendar")
    @Does(Action.CALENDAR_LOAD)
    Answer load(Act act, @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String year) {
        Typed typed = new Typed(title, address, text, year);
        NoticeDraft draft = draft(typed);
        if (!draft.problems().isEmpty()) {
            return form(typed, draft.problems(), null).status(409);
        }
        try {
            CalendarYear read = year(typed, draft);
            int moved = load.load(act, read);
            return Answer.go("/calendar?year=" + read.year(), "duty.calendar.loaded", read.year(), moved);
        } catch (CalendarRefused refused) {
            return form(typed, List.of(), message(refused)).status(409);
        } catch (URISyntaxException _) {
            return form(typed, List.of(), Message.of("duty.calendar.address-wrong")).status(409);
        }
    }

    private static NoticeDraft draft(Typed typed) {
        OptionalInt year = typed.year.strip().matches("20\\d{2}")
                ? OptionalInt.of(Integer.parseInt(typed.year.strip()))
                : OptionalInt.empty();
        return NoticeReader.read(typed.text, year);
    }

    private static CalendarYear year(Typed typed, NoticeDraft draft) throws URISyntaxException {
        String title = typed.title.isBlank()
                ? NoticeReader.title(typed.text).orElse("")
                : typed.title.strip();
        URI address = new URI(typed.address.strip());
        if (title.isEmpty()
                || !List.of("http", "https").contains(Optional.ofNullable(address.getScheme()).orElse(""))) {
            throw new URISyntaxException(typed.address, "no title or no web address");
        }
        return new CalendarYear(draft.year(), List.of(new HolidayNotice(title, address)), draft.days());
    }

    private static java.util.Map<String, String> typed(Typed typed) {
        return java.util.Map.of("title", typed.title, "address", typed.address, "text", typed.text, "year",
                typed.year);
    }

    private static Answer.Screen form(Typed typed, List<NoticeProblem> problems, @Nullable Message problem) {
        return Answer.screen("calendar/load").with("typed", typed(typed)).with("problems", problems)
                .with("problem", problem);
    }

    private static Message message(CalendarRefused refused) {
        return new Message(refused.reason().key(), refused.arguments());
    }
}
