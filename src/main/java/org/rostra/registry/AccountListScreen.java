package org.rostra.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.procedure.bulk.Colleagues;
import org.rostra.procedure.saved.SavedFilters;
import org.rostra.web.Answer;
import org.rostra.web.Frames;
import org.springframework.stereotype.Component;

/** The register as a list, of accounts or of groups; everything one filters by stands in the address. */
@Component
public class AccountListScreen {
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

    AccountListScreen(Accounts accounts, Units units, PlatformLinks platforms, Regulation regulation,
            AccountLines lines, Layouts layouts, SavedFilters saved, Colleagues colleagues, Access access,
            Frames frames) {
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

    /** The page that the address asks for, with what the person may do with it. */
    public Answer.Screen of(Act act, HttpServletRequest request, boolean groups) {
        AccountFilter asked = AccountFilter.of(request::getParameter);
        Map<String, String> parameters = (groups ? asked.without(AccountDimension.KIND) : asked).parameters();
        var query = AccountQuery.of(request::getParameter,
                groups ? asked.with(AccountDimension.KIND, AccountDimension.GROUP) : asked);
        AccountQuery.Page page = accounts.page(act, query);
        List<Column> columns = layouts.of(act, groups);
        UUID unit = asked.unit();
        return Answer.screen(groups ? "groups/list" : "registry/list").with("page", page).with("query", query)
                .with("lines", lines.of(act, page.accounts(), told(columns, groups), frames.texts(request).locale()))
                .with("columns", columns).with("filtered", !parameters.isEmpty())
                .with("words", new AccountWords(frames.texts(request), platforms, regulation))
                .with("tabs", saved.tabs(act, groups ? "groups" : "accounts", parameters))
                .with("colleagues", access.open(act, Action.DUTY_ASSIGN) ? colleagues.names(act) : Map.of())
                .with("mayExport", access.open(act, Action.ACCOUNT_EXPORT))
                .with("unit", unit == null ? null : units.find(unit).orElse(null))
                .with("platforms", groups ? platforms.groups() : platforms.all()).with("regulation", regulation);
    }

    /** Where a group stands is also a matter of whether it waits for its supervisor. */
    private static List<Column> told(List<Column> columns, boolean groups) {
        return groups ? Stream.concat(columns.stream(), Stream.of(AccountColumn.ADMITTED)).toList() : columns;
    }
}
