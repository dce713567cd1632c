package org.rostra.groups.web;

import jakarta.servlet.http.HttpServletRequest;
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
import org.rostra.registry.Account;
import org.rostra.registry.AccountDimension;
import org.rostra.registry.AccountFilter;
import org.rostra.registry.AccountLines;
import org.rostra.registry.AccountQuery;
import org.rostra.registry.AccountQuery.Key;
import org.rostra.registry.AccountQuery.Order;
import org.rostra.registry.AccountWords;
import org.rostra.registry.Accounts;
import org.rostra.registry.Layouts;
import org.rostra.registry.Memberships;
import org.rostra.registry.PlatformLinks;
import org.rostra.web.Answer;
import org.rostra.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Groups as a list, in the same house as the register, and the page of one. */
@Controller
class GroupPages {
    private final Accounts accounts;
    private final Memberships memberships;
    private final GroupScreen screen;
    private final Units units;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final AccountLines lines;
    private final Layouts layouts;
    private final SavedFilters saved;
    private final Colleagues colleagues;
    private final Access access;
    private final Frames frames;

    GroupPages(Accounts accounts, Memberships memberships, GroupScreen screen, Units units, PlatformLinks platforms,
            Regulation regulation, AccountLines lines, Layouts layouts, SavedFilters saved, Colleagues colleagues,
            Access access, Frames frames) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.screen = screen;
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

    @GetMapping("/groups")
    @Does(Action.GROUP_LIST)
    Answer list(Act act, HttpServletRequest request) {
        Key back = Key.parse(request.getParameter("before")).orElse(null);
        AccountFilter filter = AccountFilter.of(request::getParameter).with(AccountDimension.KIND,
                AccountDimension.GROUP);
        var query = new AccountQuery(filter,
                "changed".equals(request.getParameter("order")) ? Order.CHANGED : Order.NAME,
                back != null ? back : Key.parse(request.getParameter("after")).orElse(null), back != null);
        AccountQuery.Page page = accounts.page(act, query);
        var columns = layouts.of(act, true);
        Map<String, String> asked = new java.util.LinkedHashMap<>(filter.parameters());
        asked.remove(AccountDimension.KIND.id());
        UUID unit = filter.unit();
        return Answer.screen("groups/list").with("page", page).with("query", query)
                .with("lines", lines.of(act, page.accounts(), columns, frames.texts(request).locale()))
                .with("memberships", memberships.byAccount(page.accounts().stream().map(Account::id).toList()))
                .with("columns", columns).with("words", new AccountWords(frames.texts(request), platforms, regulation))
                .with("tabs", saved.tabs(act, "groups", asked))
                .with("filtered", !asked.isEmpty())
                .with("colleagues", access.open(act, Action.DUTY_ASSIGN) ? colleagues.names(act) : Map.of())
                .with("mayExport", access.open(act, Action.ACCOUNT_EXPORT))
                .with("mayMany", access.open(act, Action.GROUP_MANY))
                .with("unit", unit == null ? null : units.find(unit).orElse(null))
                .with("platforms", platforms.groups()).with("regulation", regulation);
    }

    @GetMapping("/groups/{id}")
    @Does(Action.ACCOUNT_READ)
    Answer page(Act act, HttpServletRequest request, @PathVariable UUID id) {
        Account account = accounts.getFor(act, id);
        return platforms.isGroup(account.platform())
                ? screen.of(act, request, account, null, Map.of())
                : Answer.go("/accounts/" + id);
    }
}
