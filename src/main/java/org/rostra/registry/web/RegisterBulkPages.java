package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.procedure.Matters;
import org.rostra.procedure.bulk.BulkActs;
import org.rostra.procedure.bulk.BulkScreens;
import org.rostra.procedure.bulk.Choice;
import org.rostra.registry.AccountFilter;
import org.rostra.registry.Accounts;
import org.rostra.registry.change.Changes;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Acts on what is owed about many accounts of the register; the desk's pages confirm and tell what was done. */
@Controller
record RegisterBulkPages(Accounts accounts, Changes changes, Matters matters, BulkActs acts, BulkScreens screens) {
    @PostMapping("/accounts/bulk")
    @Does(Action.ACCOUNT_LIST)
    Answer preview(Act act, HttpServletRequest request) {
        int most = acts.most(act) + 1;
        Choice choice = Choice.of(request);
        List<UUID> meant = accounts.chosen(act, AccountFilter.of(request::getParameter), choice.ids(), most);
        String query = request.getQueryString();
        return screens.preview(act, choice, meant.size() == most ? meant : owed(meant, most),
                "/accounts" + (query == null ? "" : "?" + query));
    }

    /** What is owed about the accounts, and about what is under way to change them. */
    private List<UUID> owed(List<UUID> meant, int most) {
        List<UUID> about = new ArrayList<>(meant);
        about.addAll(changes.underWay(meant));
        return matters.open(about, most).stream().map(Duty::id).toList();
    }
}
