package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.registry.AccountListScreen;
import org.rostra.registry.AccountState;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The register as a list. */
@Controller
class RegisterPages {
    private final AccountListScreen screen;

    RegisterPages(AccountListScreen screen) {
        this.screen = screen;
    }

    @GetMapping("/accounts")
    @Does(Action.ACCOUNT_LIST)
    Answer list(Act act, HttpServletRequest request) {
        return screen.of(act, request, false).with("states", List.of(AccountState.values()));
    }
}
