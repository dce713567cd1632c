package org.rostra.registry.web;

import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.registry.change.SuspendAccount;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts rest and run again. */
@Controller
class SuspensionPages {
    private final SuspendAccount suspensions;

    SuspensionPages(SuspendAccount suspensions) {
        this.suspensions = suspensions;
    }

    @PostMapping("/accounts/{id}/suspension")
    @Does(Action.ACCOUNT_SUSPEND)
    Answer suspend(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        suspensions.suspend(act, id, reason);
        return Answer.go("/accounts/" + id, "change.suspended");
    }

    @PostMapping("/accounts/{id}/resumption")
    @Does(Action.ACCOUNT_SUSPEND)
    Answer resume(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        suspensions.resume(act, id, reason);
        return Answer.go("/accounts/" + id, "change.resumed");
    }
}
