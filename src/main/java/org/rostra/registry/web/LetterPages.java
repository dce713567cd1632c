package org.rostra.registry.web;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.print.Letter;
import org.rostra.print.PaperPrinter;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.Accounts;
import org.rostra.registry.Chains;
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
    private final CertificationLetter letter;
    private final PaperPrinter printer;
    private final Regulation regulation;
    private final Frames frames;

    LetterPages(Accounts accounts, Chains chains, CertificationLetter letter, PaperPrinter printer,
            Regulation regulation, Frames frames) {
        this.accounts = accounts;
        this.chains = chains;
        this.letter = letter;
        this.printer = printer;
        this.regulation = regulation;
        this.frames = frames;
    }

    @GetMapping("/accounts/{id}/letter")
    @Does(Action.ACCOUNT_READ)
    Answer letter(Act act, @PathVariable UUID id) {
        Account account = get(act, id);
        var chain = chains.of(act, account);
        return Answer.screen("registry/letter").with("account", account).with("chain", chain)
                .with("letter", letter.of(act, account, chain)).with("regulation", regulation)
                .with("zh", frames.texts(Locale.SIMPLIFIED_CHINESE));
    }

    /** The same as official letters are laid out (GB/T 9704-2012). */
    @GetMapping("/accounts/{id}/letter.pdf")
    @Does(Action.ACCOUNT_READ)
    Answer pdf(Act act, @PathVariable UUID id) {
        Account account = get(act, id);
        Letter written = letter.of(act, account, chains.of(act, account));
        return new Answer.Download(written.title() + ".pdf", "application/pdf", out -> printer.letter(written, out));
    }

    private Account get(Act act, UUID id) {
        Account account = accounts.getFor(act, id);
        if (!FOR.contains(account.state())) {
            throw new NotFound();
        }
        return account;
    }
}
