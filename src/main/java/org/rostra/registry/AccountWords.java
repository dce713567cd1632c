package org.rostra.registry;

import java.util.List;
import org.rostra.policy.Regulation;
import org.rostra.web.Texts;

/** What the columns of the register say in the reader's language. */
public record AccountWords(Texts t, PlatformLinks platforms, Regulation regulation) {
    String platform(Account account) {
        return platforms.name(account.platform(), t.locale());
    }

    String tier(Account account) {
        return t.of(regulation.tier(account.tier()).name());
    }

    String body(Account account) {
        return t.of(regulation.body(account.body()).name());
    }

    String state(Account account) {
        return t.get("registry.state." + account.state());
    }

    /** Nobody is a vacancy, and said so, except where the account came to nothing. */
    String people(List<String> names, Account account) {
        if (!names.isEmpty()) {
            return String.join(t.get("account.between"), names);
        }
        return account.state().cameToNothing() || account.state() == AccountState.CLOSED ? "" : t.get("account.vacant");
    }
}
