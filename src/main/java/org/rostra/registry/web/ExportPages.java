package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.procedure.bulk.Choice;
import org.rostra.registry.AccountFilter;
import org.rostra.registry.AccountQuery;
import org.rostra.registry.AccountQuery.Order;
import org.rostra.registry.AccountWords;
import org.rostra.registry.Column;
import org.rostra.registry.ExportAccounts;
import org.rostra.registry.Layouts;
import org.rostra.registry.PlatformLinks;
import org.rostra.sheets.SheetWriter;
import org.rostra.web.Answer;
import org.rostra.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The columns of the register list, chosen per person, and the list as a file. */
@Controller
class ExportPages {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ExportAccounts export;
    private final Layouts layouts;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final Frames frames;

    ExportPages(ExportAccounts export, Layouts layouts, PlatformLinks platforms, Regulation regulation,
            Frames frames) {
        this.export = export;
        this.layouts = layouts;
        this.platforms = platforms;
        this.regulation = regulation;
        this.frames = frames;
    }

    /** The list of the address, whole, in the person's columns, as a workbook or separated text. */
    @PostMapping("/accounts/export")
    @Does(Action.ACCOUNT_EXPORT)
    Answer export(Act act, HttpServletRequest request, @RequestParam(defaultValue = "xlsx") String format,
            @RequestParam(defaultValue = "name") String order) {
        export.check(act);
        var words = new AccountWords(frames.texts(request), platforms, regulation);
        var query = new AccountQuery(AccountFilter.of(request::getParameter),
                order.equals("changed") ? Order.CHANGED : Order.NAME, null, false);
        Optional<Set<UUID>> chosen = "selected".equals(request.getParameter("scope"))
                ? Choice.ids(request)
                : Optional.empty();
        List<Column> columns = layouts.of(act, query.filter().groups());
        List<String> header = columns.stream().map(column -> column.label(words.t())).toList();
        boolean csv = format.equals("csv");
        String name = words.t().get("account.export.file", regulation.institution().name(), act.today().toString())
                + (csv ? ".csv" : ".xlsx");
        return new Answer.Download(name, csv ? "text/csv;charset=UTF-8" : XLSX, out -> {
            try (SheetWriter sheet = csv
                    ? SheetWriter.csv(out, header)
                    : SheetWriter.xlsx(out, words.t().get("account.export.sheet"), header)) {
                export.write(act, query, columns, words, sheet, chosen);
            }
        });
    }

    @GetMapping("/accounts/columns")
    @Does(Action.ACCOUNT_LIST)
    Answer columns(Act act, @RequestParam(defaultValue = "false") boolean groups) {
        return Answer.screen("registry/columns-page").with("chosen", layouts.of(act, groups))
                .with("all", layouts.all()).with("groups", groups);
    }

    /** Takes the ticked columns in the order of their numbers; with {@code usual}, those of who chose nothing. */
    @PostMapping("/accounts/columns")
    @Does(Action.ACCOUNT_LIST)
    Answer choose(Act act, HttpServletRequest request, @RequestParam(defaultValue = "false") boolean groups) {
        String[] ticked = request.getParameterValues("column");
        boolean usual = ticked == null || request.getParameter("usual") != null;
        layouts.choose(act, groups, usual
                ? List.of()
                : Arrays.stream(ticked).flatMap(id -> placed(request, id)).sorted(Comparator.comparing(Placed::place))
                        .map(Placed::column).toList());
        return Answer.go(groups ? "/groups" : "/accounts", "account.columns.saved");
    }

    private record Placed(Column column, int place) {}

    private static Stream<Placed> placed(HttpServletRequest request, String id) {
        String place = request.getParameter("place:" + id);
        int number = place != null && place.matches("[0-9]{1,3}") ? Integer.parseInt(place) : Integer.MAX_VALUE;
        return Column.find(id).map(column -> new Placed(column, number)).stream();
    }
}
