package org.rostra.registry;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.rostra.ledger.Act;
import org.rostra.policy.Argument;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;

/** Reads from a form what was opened on the platform, and refuses what cannot be. */
@Component
class Openings {
    private final AccountTable accounts;
    private final PlatformLinks platforms;
    private final Regulation regulation;

    Openings(AccountTable accounts, PlatformLinks platforms, Regulation regulation) {
        this.accounts = accounts;
        this.platforms = platforms;
        this.regulation = regulation;
    }

    /**
     * The opening as the form tells it.
     *
     * @param retroactive the applicant says that it was opened before its approval
     * @throws org.rostra.policy.Refused for an id the platform cannot have, an account that is in the register already,
     *     a date in the future or before the approval
     */
    Opening read(Act act, Account account, Answers answers, boolean retroactive) {
        String platform = Objects.requireNonNull(account.platform());
        CanonicalLink canonical = Stream.of("link", "account-id").flatMap(field -> answers.find(field).stream())
                .flatMap(given -> platforms.canonical(platform, given).stream()).findFirst()
                .orElseThrow(() -> regulation.refuse(Rule.TWO_FORMS, Says.LINK_UNKNOWN, Says.LINK_UNKNOWN_NEXT,
                        new Argument.Text(answers.find("link").orElse(answers.text("account-id")))));
        var opening = new Opening(answers.find("actual-name").orElse(account.name()), canonical.id(),
                canonical.url().orElse(answers.find("link").orElse(null)),
                answers.date("opened-on").orElseThrow(), answers.find("certified-as").orElse(null),
                answers.date("certified-until").orElse(null), answers.find("contact").orElse(null), retroactive);
        requireDates(act, account, opening);
        requireNew(account, opening);
        return opening;
    }

    @Enforces(Rule.APPROVAL_BEFORE_OPENING)
    private void requireDates(Act act, Account account, Opening opening) {
        if (opening.openedOn().isAfter(act.today())) {
            throw regulation.refuse(Rule.FILE_AFTER_OPENING, Says.OPENED_IN_FUTURE, Says.OPENED_IN_FUTURE_NEXT);
        }
        LocalDate approved = account.approvedOn();
        boolean madeUp = account.retroactive() || opening.retroactive();
        if (approved != null && !madeUp && opening.openedOn().isBefore(approved)) {
            throw regulation.refuse(Rule.APPROVAL_BEFORE_OPENING, Says.OPENED_BEFORE_APPROVAL,
                    Says.OPENED_BEFORE_APPROVAL_NEXT, new Argument.Day(approved));
        }
    }

    private void requireNew(Account account, Opening opening) {
        boolean known = accounts.withId(account.platform(), opening.canonicalId()).stream()
                .anyMatch(other -> !other.id().equals(account.id()) && other.state() != AccountState.CLOSED);
        if (known) {
            throw regulation.refuse(Rule.TWO_FORMS, Says.ALREADY_IN_REGISTER, Says.ALREADY_IN_REGISTER_NEXT,
                    new Argument.Text(opening.canonicalId()));
        }
    }
}
