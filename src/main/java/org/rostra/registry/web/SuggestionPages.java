package org.rostra.registry.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.registry.Account;
import org.rostra.registry.Accounts;
import org.rostra.registry.Register;
import org.rostra.registry.change.Changes;
import org.rostra.registry.change.Suggestion;
import org.rostra.registry.change.Suggestions;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a list suggests to report: the accounts of the unit, each with the form that is filled in beforehand. */
@Controller
class SuggestionPages {
    private final Suggestions suggestions;
    private final Changes changes;
    private final Accounts accounts;
    private final Register register;
    private final Regulation regulation;

    SuggestionPages(Suggestions suggestions, Changes changes, Accounts accounts, Register register,
            Regulation regulation) {
        this.suggestions = suggestions;
        this.changes = changes;
        this.accounts = accounts;
        this.register = register;
        this.regulation = regulation;
    }

    @GetMapping("/accounts/{id}/suggestion")
    @Does(Action.ACCOUNT_READ)
    Answer page(Act act, @PathVariable UUID id) {
        Account account = accounts.getFor(act, id);
        Optional<Suggestion> open = suggestions.find(account);
        return open.isPresent() ? page(act, account, open.get()) : Answer.go("/accounts/" + id);
    }

    private Answer.Screen page(Act act, Account account, Suggestion open) {
        Map<UUID, Account> mine = register
                .list(open.items().stream().map(Suggestion.Item::account).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        return Answer.screen("registry/change/suggestion").with("account", account).with("suggestion", open)
                .with("accounts", mine).with("mayDismiss", suggestions.mayDismiss(act, account))
                .with("mayChange", changes.mayChange(act, account))
                .with("mayHandOver", changes.mayHandOver(act, account)).with("regulation", regulation);
    }

    @PostMapping("/accounts/{id}/suggestion/dismissal")
    @Does(Action.SUGGESTION_DISMISS)
    Answer dismiss(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        try {
            suggestions.dismiss(act, id, reason);
            return Answer.go("/accounts/" + id, "change.suggestion.dismissed");
        } catch (Refused refused) {
            Account account = accounts.getFor(act, id);
            return page(act, account, suggestions.find(account).orElseThrow()).with("problem", refused).status(409);
        }
    }
}
