package org.rostra.procedure.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.calendar.HolidayNames;
import org.rostra.calendar.Calendars;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatNames;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Desk;
import org.rostra.procedure.DeskFilter;
import org.rostra.procedure.When;
import org.rostra.procedure.bulk.Colleagues;
import org.rostra.procedure.saved.SavedFilters;
import org.rostra.procedure.Desk.CaseLine;
import org.rostra.procedure.Desk.Line;
import org.rostra.procedure.StandIns;
import org.rostra.web.Answer;
import org.rostra.web.Frames;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The home of everybody who is signed in: my matters (我的事项). */
@Controller
class DeskPages {
    /** The views of the desk, as they stand in the address. */
    enum View {
        TODO, SOON, LATE, STARTED, APPROVED, DONE;

        boolean lists() {
            return this == TODO || this == SOON || this == LATE;
        }

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** More than this nobody reads on one page; what is due first stands first. */
    private static final int SHOWN = 100;
    /** Counting stops here. */
    private static final int COUNTED = 1000;

    private final Desk desk;
    private final SavedFilters saved;
    private final Colleagues colleagues;
    private final Regulation regulation;
    private final Calendars calendars;
    private final HolidayNames holidays;
    private final SeatNames seatNames;
    private final Frames frames;
    private final Access access;
    private final StandIns standIns;

    DeskPages(Desk desk, SavedFilters saved, Colleagues colleagues, Regulation regulation, Calendars calendars,
            HolidayNames holidays,
            SeatNames seatNames,
            Frames frames, Access access, StandIns standIns) {
        this.desk = desk;
        this.saved = saved;
        this.colleagues = colleagues;
        this.regulation = regulation;
        this.calendars = calendars;
        this.holidays = holidays;
        this.seatNames = seatNames;
        this.frames = frames;
        this.access = access;
        this.standIns = standIns;
    }

    @GetMapping("/desk")
    @Does(Action.DESK_READ)
    Answer desk(Act act, HttpServletRequest request, @RequestParam(defaultValue = "todo") String view) {
        View shown = View.valueOf(view.toUpperCase(java.util.Locale.ROOT));
        DeskFilter filter = DeskFilter.of(request::getParameter);
        Locale locale = frames.texts(request).locale();
        List<Line> owed = shown.lists() ? desk.owed(act, filter, SHOWN, locale) : List.of();
        List<Seat> seats = owed.stream().map(line -> line.duty().seat()).distinct().toList();
        return Answer.screen("procedure/desk").with("view", shown.id()).with("filter", filter)
                .with("owed", owed.stream().collect(Collectors.groupingBy(Line::urgency)))
                .with("cases", cases(act, shown, locale)).with("counts", counts(act, filter)).with("counted", COUNTED)
                .with("tabs", saved.tabs(act, "desk", filter.parameters()))
                .with("mayStandIn", access.open(act, Action.STAND_IN_NAME) || !standIns.listFor(act).isEmpty())
                .with("calendar", calendars.current()).with("holidays", holidays)
                .with("today", act.today()).with("seats", seatNames.in(frames.texts(request), seats))
                .with("regulation", regulation).with("assignees", desk.assignees(owed))
                .with("mayAssign", access.open(act, Action.DUTY_ASSIGN))
                .with("colleagues", access.open(act, Action.DUTY_ASSIGN) ? colleagues.names(act) : Map.of());
    }

    private List<CaseLine> cases(Act act, View shown, Locale locale) {
        return switch (shown) {
            case STARTED -> desk.started(act, locale);
            case DONE -> desk.decided(act, locale);
            case APPROVED -> desk.decided(act, locale).stream()
                    .filter(line -> line.file().state() == CaseFile.State.APPROVED).toList();
            case TODO, SOON, LATE -> List.of();
        };
    }

    private Map<When, Integer> counts(Act act, DeskFilter filter) {
        return Arrays.stream(When.values()).collect(Collectors.toMap(Function.identity(),
                when -> desk.count(act, new DeskFilter(when, filter.task(), filter.rule()), COUNTED + 1)));
    }
}
