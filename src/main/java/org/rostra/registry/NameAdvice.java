package org.rostra.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.text.Normalised;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What there is to say of a name while it is typed: whose it is, who has it already, whether the unit has another. */
@Component
public class NameAdvice {

    private final NameScope scope;
    private final AccountTable accounts;
    private final Regulation regulation;

    NameAdvice(NameScope scope, AccountTable accounts, Regulation regulation) {
        this.scope = scope;
        this.accounts = accounts;
        this.regulation = regulation;
    }

    /** Advice on the application as it stands. */
    @Enforces(Rule.ONE_PER_PLATFORM)
    @Transactional(readOnly = true)
    public Advice on(Act act, FilledForm form) {
        Answers answers = form.answers();
        String name = answers.text("name");
        String platform = answers.text("platform");
        Optional<ScopeFinding> finding = name.isEmpty() ? Optional.empty() : Optional.of(scope.judge(name));
        List<Account> same = name.isEmpty()
                ? List.of()
                : others(accounts.withName(Normalised.key(name)), form.account());
        int allowed = regulation.count(Rule.ONE_PER_PLATFORM, act.today()).orElse(Integer.MAX_VALUE);
        List<Account> besides = answers.id("owner").map(unit -> others(accounts.ofUnitOnPlatform(unit, platform),
                form.account())).orElse(List.of());
        return new Advice(finding, same, besides.size() >= allowed ? besides : List.of());
    }

    private static List<Account> others(List<Account> found, UUID self) {
        return found.stream().filter(account -> !account.id().equals(self)).toList();
    }
}
