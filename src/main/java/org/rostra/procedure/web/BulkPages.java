package org.rostra.procedure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.Refused;
import org.rostra.procedure.Desk;
import org.rostra.procedure.DeskFilter;
import org.rostra.procedure.Matters;
import org.rostra.procedure.bulk.Bulk;
import org.rostra.procedure.bulk.Bulk.Seen;
import org.rostra.procedure.bulk.BulkActs;
import org.rostra.procedure.bulk.BulkScreens;
import org.rostra.procedure.bulk.BulkWork;
import org.rostra.procedure.bulk.Choice;
import org.rostra.web.Answer;
import org.rostra.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Acts on many matters of the desk; confirming and results also for those chosen in other lists. */
@Controller
class BulkPages {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Pattern LINE = Pattern.compile("([0-9a-f-]{36}):(\\d{1,3}):(\\d{1,3})");

    private final Desk desk;
    private final Matters matters;
    private final BulkActs acts;
    private final BulkWork work;
    private final BulkScreens screens;

    BulkPages(Desk desk, Matters matters, BulkActs acts, BulkWork work, BulkScreens screens) {
        this.desk = desk;
        this.matters = matters;
        this.acts = acts;
        this.work = work;
        this.screens = screens;
    }

    /** The dry run; of the cases one started where {@code of} says so, else of what one owes. */
    @PostMapping("/desk/bulk/preview")
    @Does(Action.DESK_READ)
    Answer preview(Act act, HttpServletRequest request) {
        boolean started = "started".equals(request.getParameter("view"));
        Choice choice = Choice.of(request);
        int most = acts.most(act) + 1;
        Stream<UUID> shown = started
                ? desk.started(act, java.util.Locale.SIMPLIFIED_CHINESE).stream().map(line -> line.file().id())
                : desk.owed(act, DeskFilter.of(request::getParameter), most, java.util.Locale.SIMPLIFIED_CHINESE)
                        .stream().map(line -> line.duty().id());
        List<UUID> meant = shown.filter(id -> choice.ids().map(ids -> ids.contains(id)).orElse(true)).toList();
        List<UUID> duties = started
                ? matters.open(meant, most).stream().map(Duty::id).toList()
                : meant;
        return screens.preview(act, choice, duties, "/desk" + query(request));
    }

    @PostMapping("/desk/bulk")
    @Does(Action.BULK_ACT)
    Answer confirm(Act act, HttpServletRequest request, @RequestParam(defaultValue = "") String opinion) {
        Choice choice = Choice.of(request);
        List<Seen> seen = Arrays.stream(Optional.ofNullable(request.getParameterValues("line")).orElse(new String[0]))
                .map(LINE::matcher).filter(Matcher::matches).flatMap(line -> Ids.find(line.group(1)).stream()
                        .map(id -> new Seen(id, Integer.parseInt(line.group(2)), Integer.parseInt(line.group(3)))))
                .toList();
        try {
            Bulk bulk = acts.confirm(act, choice.kind(), seen, choice.assignee().orElse(null),
                    opinion.isBlank() ? null : opinion.strip());
            work.begin(bulk.id(), PATIENCE);
            return Answer.go("/desk/bulk/" + bulk.id());
        } catch (Refused refused) {
            return Problem.page(refused, HttpStatus.CONFLICT);
        }
    }

    @GetMapping("/desk/bulk/{id}")
    @Does(Action.DESK_READ)
    Answer result(Act act, @PathVariable UUID id) {
        return screens.result(acts.getFor(act, id));
    }

    private static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : "?" + request.getQueryString();
    }
}
