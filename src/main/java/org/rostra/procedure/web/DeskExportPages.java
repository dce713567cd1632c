package org.rostra.procedure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatNames;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.procedure.Desk;
import org.rostra.procedure.Desk.Line;
import org.rostra.procedure.DeskFilter;
import org.rostra.sheets.SheetWriter;
import org.rostra.web.Answer;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My matters as a workbook: the lines that are chosen, or all that the filter means. */
@Controller
class DeskExportPages {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST = 5000;

    private final Desk desk;
    private final SeatNames seatNames;
    private final Regulation regulation;
    private final Frames frames;

    DeskExportPages(Desk desk, SeatNames seatNames, Regulation regulation, Frames frames) {
        this.desk = desk;
        this.seatNames = seatNames;
        this.regulation = regulation;
        this.frames = frames;
    }

    @PostMapping("/desk/export")
    @Does(Action.DESK_READ)
    Answer export(Act act, HttpServletRequest request, @RequestParam(defaultValue = "selected") String scope) {
        Texts t = frames.texts(request);
        String[] ids = request.getParameterValues("id");
        Set<String> chosen = ids == null ? Set.of() : Arrays.stream(ids).collect(Collectors.toSet());
        List<Line> lines = desk.owed(act, DeskFilter.of(request::getParameter), MOST, t.locale()).stream()
                .filter(line -> scope.equals("all") || chosen.contains(line.duty().id().toString())).toList();
        Map<Seat, String> seats = seatNames.in(t, lines.stream().map(line -> line.duty().seat()).distinct().toList());
        List<String> header = Stream.of("task", "title", "seat", "due", "left")
                .map(column -> t.get("procedure.desk.export." + column)).toList();
        String name = t.get("procedure.desk.export.file", regulation.institution().name(), act.today().toString());
        return new Answer.Download(name + ".xlsx", XLSX, out -> {
            try (SheetWriter sheet = SheetWriter.xlsx(out, t.get("procedure.desk.export.sheet"), header)) {
                for (Line line : lines) {
                    sheet.row(Arrays.<@Nullable Object>asList(t.get(line.duty().task()), line.title(),
                            seats.getOrDefault(line.duty().seat(), t.get("procedure.seat.mine")), line.duty().due(),
                            line.left().orElse(null)));
                }
            }
        });
    }
}
