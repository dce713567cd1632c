package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.procedure.Matters;
import org.rostra.procedure.bulk.Bulk.Kind;
import org.rostra.procedure.bulk.BulkActs;
import org.rostra.procedure.bulk.BulkScreens;
import org.rostra.registry.AccountFilter;
import org.rostra.registry.Accounts;
import org.rostra.registry.change.Changes;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Acts on what is owed about many accounts of the register; the desk's pages confirm and tell what was done. */
@Controller
class RegisterBulkPages {
    private final Accounts accounts;
    private final Changes changes;
    private final Matters matters;
    private final BulkActs acts;
    private final BulkScreens screens;

    RegisterBulkPages(Accounts accounts, Changes changes, Matters matters, BulkActs acts, BulkScreens screens) {
        this.accounts = accounts;
        this.changes = changes;
        this.matters = matters;
        this.acts = acts;
        this.screens = screens;
    }

    @PostMapping("/accounts/bulk")
    @Does(Action.ACCOUNT_LIST)
    Answer preview(Act act, HttpServletRequest request, @RequestParam(defaultValue = "urge") String kind,
            @RequestParam(defaultValue = "selected") String scope, @RequestParam(defaultValue = "") String assignee) {
        int most = acts.most(act) + 1;
        List<UUID> meant = accounts.chosen(act, AccountFilter.of(request::getParameter), scope.equals("all")
                ? Optional.empty()
                : Optional.of(ChosenAccounts.ids(request)), most);
        List<UUID> about = new ArrayList<>(meant);
        about.addAll(changes.underWay(meant));
        List<UUID> duties = meant.size() == most
                ? meant
                : matters.open(about, most).stream().map(duty -> duty.id()).toList();
        Kind asked = kind.equals("sign") ? Kind.SIGN : kind.equals("assign") ? Kind.ASSIGN : Kind.URGE;
        String query = request.getQueryString();
        return screens.preview(act, asked, duties, parsed(assignee), "/accounts" + (query == null ? "" : "?" + query));
    }

    private static Optional<UUID> parsed(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
