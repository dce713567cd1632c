package org.rostra.procedure.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.calendar.HolidayNames;
import org.rostra.calendar.Calendars;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatNames;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Desk;
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

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Desk desk;
    private final Regulation regulation;
    private final Calendars calendars;
    private final HolidayNames holidays;
    private final SeatNames seatNames;
    private final Frames frames;
    private final Access access;
    private final StandIns standIns;

    DeskPages(Desk desk, Regulation regulation, Calendars calendars, HolidayNames holidays, SeatNames seatNames,
            Frames frames, Access access, StandIns standIns) {
        this.desk = desk;
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
        Locale locale = frames.texts(request).locale();
        List<Line> owed = desk.owed(act, locale);
        Map<Duty.Urgency, List<Line>> byUrgency = owed.stream().collect(Collectors.groupingBy(Line::urgency));
        List<Seat> seats = owed.stream().map(line -> line.duty().seat()).distinct().toList();
        List<CaseLine> cases = switch (shown) {
            case STARTED -> desk.started(act, locale);
            case DONE -> desk.decided(act, locale);
            case APPROVED -> desk.decided(act, locale).stream()
                    .filter(line -> line.file().state() == CaseFile.State.APPROVED).toList();
            case TODO, SOON, LATE -> List.of();
        };
        return Answer.screen("procedure/desk").with("view", shown.id()).with("owed", byUrgency).with("cases", cases)
                .with("total", owed.size())
                .with("mayStandIn", access.open(act, Action.STAND_IN_NAME) || !standIns.listFor(act).isEmpty())
                .with("calendar", calendars.current()).with("holidays", holidays)
                .with("today", act.today()).with("seats", seatNames.in(frames.texts(request), seats))
                .with("regulation", regulation);
    }
}
