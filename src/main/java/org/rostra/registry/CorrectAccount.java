package org.rostra.registry;

import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Argument;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a slip of the pen right (笔误更正): at once, old and new in the ledger; no duty, no notice. */
@Component
public class CorrectAccount {
    private final AccountTable accounts;
    private final AccountRelations relations;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    CorrectAccount(AccountTable accounts, AccountRelations relations, PlatformLinks platforms, Regulation regulation,
            Access access, Ledger ledger) {
        this.accounts = accounts;
        this.relations = relations;
        this.platforms = platforms;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** True if the act's person may put something right on the account now; for the page. */
    public boolean mayCorrect(Act act, Account account) {
        return regulation.holds(Rule.CLERICAL_CORRECTION, act.today()) && correctable(account)
                && access.may(act, Action.ACCOUNT_CORRECT, relations.found(account));
    }

    /**
     * Writes what is right.
     *
     * @param right nothing but blanks removes what is on record
     * @throws org.rostra.policy.Refused by {@link Rule#CLERICAL_CORRECTION}: nothing is changed, the account is not one
     *     that stands, or the link leads to another account
     */
    @Enforces(Rule.CLERICAL_CORRECTION)
    @Transactional
    public void correct(Act act, UUID id, Correction correction, String right) {
        Account account = accounts.lock(id).orElseThrow(NotFound::new);
        access.check(act, Action.ACCOUNT_CORRECT, relations.found(account));
        regulation.require(Rule.CLERICAL_CORRECTION, act.today());
        if (!correctable(account)) {
            throw regulation.refuse(Rule.CLERICAL_CORRECTION, Says.NOT_CORRECTABLE, Says.NOT_CORRECTABLE_NEXT);
        }
        String given = right.strip();
        String now = given.substring(0, Math.min(given.length(), correction.longest()));
        String before = correction.of(account).orElse("");
        if (now.equals(before)) {
            throw regulation.refuse(Rule.CLERICAL_CORRECTION, Says.NOTHING_CORRECTED, Says.NOTHING_CORRECTED_NEXT);
        }
        if (correction == Correction.LINK && !now.isEmpty()) {
            requireSameAccount(account, now);
        }
        accounts.correct(id, correction, now.isEmpty() ? null : now, act.at());
        ledger.record(act, Entry.of(account.asSubject(), "account.corrected")
                .under(regulation.basis(Rule.CLERICAL_CORRECTION).id(), Rule.CLERICAL_CORRECTION.id())
                .with("detail", correction.name()).withheld("before", before).withheld("after", now));
    }

    /** A link that leads to another account would change what the register vouches for. */
    private void requireSameAccount(Account account, String link) {
        Optional<CanonicalLink> leads = Optional.ofNullable(account.platform())
                .flatMap(platform -> platforms.canonical(platform, link));
        boolean web = link.startsWith("https://") || link.startsWith("http://");
        boolean elsewhere = platforms.canonical(link).isPresent() && leads.isEmpty()
                || leads.filter(found -> account.canonicalId() != null && !found.id().equals(account.canonicalId()))
                        .isPresent();
        if (!web || elsewhere) {
            throw regulation.refuse(Rule.CLERICAL_CORRECTION, Says.OTHER_ACCOUNT, Says.OTHER_ACCOUNT_NEXT,
                    new Argument.Text(link));
        }
    }

    private static boolean correctable(Account account) {
        return switch (account.state()) {
            case RUNNING, SUSPENDED, CLOSING, TO_BE_FILED -> true;
            case DRAFT, APPLIED, APPROVED_TO_OPEN, CLOSED, REFUSED, WITHDRAWN, LAPSED -> false;
        };
    }
}
