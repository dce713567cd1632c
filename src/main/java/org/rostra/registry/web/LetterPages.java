package org.rostra.registry.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.access.NotFound;
import org.rostra.directory.Person;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.Accounts;
import org.rostra.registry.Chains;
import org.rostra.registry.PlatformLinks;
import org.rostra.web.Answer;
import org.rostra.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 认证公函: the letter with which a platform is asked to certify an account; to print, sign and seal, always Chinese. */
@Controller
class LetterPages {
    private static final Set<AccountState> FOR = EnumSet.of(AccountState.APPROVED_TO_OPEN, AccountState.RUNNING);

    private final Accounts accounts;
    private final Chains chains;
    private final Units units;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final Frames frames;

    LetterPages(Accounts accounts, Chains chains, Units units, PlatformLinks platforms, Regulation regulation,
            Frames frames) {
        this.accounts = accounts;
        this.chains = chains;
        this.units = units;
        this.platforms = platforms;
        this.regulation = regulation;
        this.frames = frames;
    }

    @GetMapping("/accounts/{id}/letter")
    @Does(Action.ACCOUNT_READ)
    Answer letter(Act act, @PathVariable UUID id) {
        Account account = accounts.getFor(act, id);
        if (!FOR.contains(account.state())) {
            throw new NotFound();
        }
        var chain = chains.of(act, account);
        List<UUID> of = chain.custodians().stream().map(Person::unit).filter(java.util.Objects::nonNull).toList();
        return Answer.screen("registry/letter").with("account", account).with("chain", chain)
                .with("custodianUnits", units.names(of)).with("regulation", regulation)
                .with("platform", platforms.name(account.platform(), Locale.SIMPLIFIED_CHINESE))
                .with("zh", frames.texts(Locale.SIMPLIFIED_CHINESE)).with("today", act.today());
    }
}
