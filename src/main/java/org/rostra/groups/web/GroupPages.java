package org.rostra.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.registry.Account;
import org.rostra.registry.AccountListScreen;
import org.rostra.registry.Accounts;
import org.rostra.registry.PlatformLinks;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Groups as a list, in the same house as the register, and the page of one. */
@Controller
class GroupPages {
    private final AccountListScreen list;
    private final Accounts accounts;
    private final GroupScreen screen;
    private final PlatformLinks platforms;
    private final Access access;

    GroupPages(AccountListScreen list, Accounts accounts, GroupScreen screen, PlatformLinks platforms, Access access) {
        this.list = list;
        this.accounts = accounts;
        this.screen = screen;
        this.platforms = platforms;
        this.access = access;
    }

    @GetMapping("/groups")
    @Does(Action.GROUP_LIST)
    Answer list(Act act, HttpServletRequest request) {
        return list.of(act, request, true).with("mayMany", access.open(act, Action.GROUP_MANY));
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
