package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.procedure.bulk.Colleagues;
import org.rostra.procedure.saved.SavedFilters;
import org.rostra.registry.AccountFilter;
import org.rostra.registry.AccountLines;
import org.rostra.registry.AccountQuery;
import org.rostra.registry.AccountQuery.Key;
import org.rostra.registry.AccountQuery.Order;
import org.rostra.registry.AccountState;
import org.rostra.registry.AccountWords;
import org.rostra.registry.Column;
import org.rostra.registry.Accounts;
import org.rostra.registry.Layouts;
import org.rostra.registry.PlatformLinks;
import org.rostra.web.Answer;
import org.rostra.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The register as a list; everything one filters by stands in the address. */
@Controller
class RegisterPages {
    private final Accounts accounts;
    private final Units units;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final AccountLines lines;
    private final Layouts layouts;
    private final SavedFilters saved;
    private final Colleagues colleagues;
    private final Access access;
    private final Frames frames;

    RegisterPages(Accounts accounts, Units units, PlatformLinks platforms, Regulation regulation, AccountLines lines,
            Layouts layouts, SavedFilters saved, Colleagues colleagues, Access access, Frames frames) {
        this.accounts = accounts;
        this.units = units;
        this.platforms = platforms;
        this.regulation = regulation;
        this.lines = lines;
        this.layouts = layouts;
        this.saved = saved;
        this.colleagues = colleagues;
        this.access = access;
        this.frames = frames;
    }

    @GetMapping("/accounts")
    @Does(Action.ACCOUNT_LIST)
    Answer list(Act act, HttpServletRequest request) {
        Key back = Key.parse(request.getParameter("before")).orElse(null);
        var filter = AccountFilter.of(request::getParameter);
        UUID unit = filter.unit();
        var query = new AccountQuery(filter,
                "changed".equals(request.getParameter("order")) ? Order.CHANGED : Order.NAME,
                back != null ? back : Key.parse(request.getParameter("after")).orElse(null), back != null);
        AccountQuery.Page page = accounts.page(act, query);
        List<Column> columns = layouts.of(act, false);
        return Answer.screen("registry/list").with("page", page).with("query", query)
                .with("lines", lines.of(act, page.accounts(), columns, frames.texts(request).locale()))
                .with("columns", columns)
                .with("words", new AccountWords(frames.texts(request), platforms, regulation))
                .with("tabs", saved.tabs(act, "accounts", filter.parameters()))
                .with("colleagues", access.open(act, Action.DUTY_ASSIGN) ? colleagues.names(act) : Map.of())
                .with("mayExport", access.open(act, Action.ACCOUNT_EXPORT))
                .with("unit", unit == null ? null : units.find(unit).orElse(null))
                .with("platforms", platforms.all()).with("states", List.of(AccountState.values()))
                .with("regulation", regulation);
    }
}
