package org.rostra.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.policy.Structure;
import org.rostra.registry.AccountQuery.Key;
import org.rostra.registry.Verdict.Kind;
import org.rostra.text.Normalised;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the public may know: the directory of running accounts, and whether one account is genuine (查真伪). */
@Component
public class PublicAccounts {
    /** Answers are good for a day: who asks again tomorrow gets tomorrow's answer. */
    private static final java.time.Duration GOOD_FOR = java.time.Duration.ofDays(1);

    private static final int LONGEST = 500;

    /** An account as the public sees it: no names of persons, no contacts (R17). */
    public record Listed(UUID id, String name, @Nullable String platform, @Nullable String canonicalId,
            @Nullable String link, String unit, int tier, @Nullable String filingNumber, @Nullable LocalDate filedOn,
            AccountState state) {}

    private final PublicAccountTable table;
    private final PlatformLinks platforms;
    private final NameScope scope;
    private final Regulation regulation;

    PublicAccounts(PublicAccountTable table, PlatformLinks platforms, NameScope scope, Regulation regulation) {
        this.table = table;
        this.platforms = platforms;
        this.scope = scope;
        this.regulation = regulation;
    }

    /** One page of the directory: running public accounts of the listed tiers, by name. */
    @Enforces(Rule.PUBLIC_DIRECTORY)
    @Transactional(readOnly = true)
    public List<Listed> directory(@Nullable String platform, @Nullable Key after, int limit) {
        Integer[] tiers = regulation.structure().tiers().values().stream().filter(Structure.Tier::listed)
                .map(Structure.Tier::level).toArray(Integer[]::new);
        return table.directory(tiers, platform, after, limit);
    }

    /** The answer to a link, an id or an exact name; at most two queries, whatever is asked. */
    @Enforces({Rule.NEVER_YES_BY_DEFAULT, Rule.NAME_SCOPE, Rule.NAME_CLUES})
    @Transactional(readOnly = true)
    public Verdict check(Act act, String question) {
        String asked = question.strip();
        if (asked.isEmpty() || asked.length() > LONGEST) {
            return verdict(act, Kind.UNKNOWN, Optional.empty());
        }
        Optional<CanonicalLink> link = platforms.canonical(asked);
        List<Listed> found = link.map(l -> table.byId(l.platform(), l.id()))
                .orElseGet(() -> table.byIdOrName(asked, Normalised.key(asked)));
        return found.stream().min(Comparator.comparing(one -> kind(one.state())))
                .map(best -> verdict(act, kind(best.state()), shown(best)))
                .orElseGet(() -> verdict(act, unfiled(asked, link.isPresent()), Optional.empty()));
    }

    /** A name of ours that nobody filed is reserved; a link tells nothing of whose it is. */
    private Kind unfiled(String asked, boolean link) {
        return !link && scope.judge(asked).verdict() == ScopeVerdict.OWN ? Kind.RESERVED : Kind.UNKNOWN;
    }

    private static Kind kind(AccountState state) {
        return switch (state) {
            case RUNNING -> Kind.GENUINE;
            case CLOSING -> Kind.GENUINE;
            case SUSPENDED -> Kind.SUSPENDED;
            case APPROVED_TO_OPEN, APPLIED, TO_BE_FILED -> Kind.PENDING;
            case CLOSED -> Kind.CLOSED;
            case DRAFT, REFUSED, WITHDRAWN, LAPSED -> Kind.UNKNOWN;
        };
    }

    /** Details are told of what was filed; of what is not filed yet only that it is ours. */
    private static Optional<Listed> shown(Listed account) {
        return switch (account.state()) {
            case RUNNING, CLOSING, SUSPENDED, CLOSED -> Optional.of(account);
            case DRAFT, APPLIED, APPROVED_TO_OPEN, TO_BE_FILED, REFUSED, WITHDRAWN, LAPSED -> Optional.empty();
        };
    }

    private static Verdict verdict(Act act, Kind kind, Optional<Listed> account) {
        return new Verdict(kind, account, act.at(), act.at().plus(GOOD_FOR));
    }
}
