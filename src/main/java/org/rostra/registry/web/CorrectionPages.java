package org.rostra.registry.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.registry.Account;
import org.rostra.registry.Accounts;
import org.rostra.registry.CorrectAccount;
import org.rostra.registry.Correction;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 笔误更正: one thing at a time, what is on record beside what is right. */
@Controller
class CorrectionPages {
    private final Accounts accounts;
    private final CorrectAccount corrections;
    private final Regulation regulation;

    CorrectionPages(Accounts accounts, CorrectAccount corrections, Regulation regulation) {
        this.accounts = accounts;
        this.corrections = corrections;
        this.regulation = regulation;
    }

    @GetMapping("/accounts/{id}/correction")
    @Does(Action.ACCOUNT_READ)
    Answer form(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "LINK") Correction detail) {
        Account account = accounts.getFor(act, id);
        return corrections.mayCorrect(act, account)
                ? page(account, detail, detail.of(account).orElse(""), null)
                : Answer.go("/accounts/" + id);
    }

    @PostMapping("/accounts/{id}/correction")
    @Does(Action.ACCOUNT_CORRECT)
    Answer correct(Act act, @PathVariable UUID id, @RequestParam Correction detail,
            @RequestParam(defaultValue = "") String right) {
        try {
            corrections.correct(act, id, detail, right);
        } catch (Refused refused) {
            return page(accounts.getFor(act, id), detail, right, refused).status(409);
        }
        return Answer.go("/accounts/" + id, "registry.correct.done");
    }

    private Answer.Screen page(Account account, Correction detail, String right, @Nullable Explained problem) {
        return Answer.screen("registry/correction").with("account", account).with("detail", detail).with("right", right)
                .with("problem", problem).with("regulation", regulation);
    }
}
