package org.rostra.registry.web;

import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.registry.Account;
import org.rostra.registry.Accounts;
import org.rostra.registry.Custody;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.campaign.StillTrue;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Is what is recorded of an account still true? */
@Controller
class StillTruePages {
    private final Accounts accounts;
    private final StillTrue records;
    private final Units units;
    private final PlatformLinks platforms;
    private final Regulation regulation;

    StillTruePages(Accounts accounts, StillTrue records, Units units, PlatformLinks platforms,
            Regulation regulation) {
        this.accounts = accounts;
        this.records = records;
        this.units = units;
        this.platforms = platforms;
        this.regulation = regulation;
    }

    @GetMapping("/accounts/{id}/still-true")
    @Does(Action.ACCOUNT_READ)
    Answer page(Act act, @PathVariable UUID id) {
        Account account = accounts.getFor(act, id);
        if (platforms.isGroup(account.platform())) {
            return Answer.go("/groups/" + id);
        }
        Unit unit = java.util.Optional.ofNullable(account.unit()).flatMap(units::find).orElse(null);
        return Answer.screen("registry/campaign/still-true").with("account", account).with("unit", unit)
                .with("custodians", accounts.names(accounts.custodians(act, id).stream().map(Custody::person).toList())
                        .values())
                .with("mayConfirm", records.mayConfirm(act, account)).with("platforms", platforms)
                .with("regulation", regulation);
    }

    @PostMapping("/accounts/{id}/still-true")
    @Does(Action.ACCOUNT_CONFIRM)
    Answer confirm(Act act, @PathVariable UUID id) {
        records.confirm(act, id);
        return Answer.go("/accounts/" + id, "campaign.still-true.done");
    }
}
