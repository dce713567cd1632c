package org.rostra.registry.web;

import java.util.Locale;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.registry.Account;
import org.rostra.registry.Accounts;
import org.rostra.registry.CertificationLetter;
import org.rostra.registry.Chains;
import org.rostra.web.Answer;
import org.rostra.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 认证公函: what the letter will say, and what is to be known before it is printed. */
@Controller
class LetterPages {
    private final Accounts accounts;
    private final Chains chains;
    private final CertificationLetter letter;
    private final Regulation regulation;
    private final Frames frames;

    LetterPages(Accounts accounts, Chains chains, CertificationLetter letter, Regulation regulation, Frames frames) {
        this.accounts = accounts;
        this.chains = chains;
        this.letter = letter;
        this.regulation = regulation;
        this.frames = frames;
    }

    @GetMapping("/accounts/{id}/letter")
    @Does(Action.ACCOUNT_READ)
    Answer letter(Act act, @PathVariable UUID id) {
        Account account = accounts.getFor(act, id);
        if (!letter.fits(account)) {
            throw new NotFound();
        }
        Locale official = Locale.SIMPLIFIED_CHINESE;
        return Answer.screen("registry/letter").with("account", account).with("chain", chains.of(act, account))
                .with("letter", letter.letter(act, account, official)).with("regulation", regulation)
                .with("zh", frames.texts(official));
    }
}
