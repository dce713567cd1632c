package org.rostra.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.policy.Structure;
import org.rostra.registry.PublicAccountTable.Open;
import org.rostra.registry.Verdict.Hint;
import org.rostra.registry.Verdict.Kind;
import org.springframework.stereotype.Component;

/** What the public may know: the directory of running accounts, and whether one account is genuine (查真伪). */
@Component
public class PublicAccounts {
    /** Answers are good for a day: who asks again tomorrow gets tomorrow's answer. */
    private static final java.time.Duration GOOD_FOR = java.time.Duration.ofDays(1);

    /** How many characters of a group's number are shown to who asked by its name, and what stands for the others. */
    private static final int SHOWN = 4;
    private static final String MASK = "****";

    /**
     * An account as the public sees it: no names of persons, no contacts (R17).
     *
     * @param stood   the state by which the public is answered: where it is being closed, that in which it was before
     * @param awaited a group that is not filed and whose supervisor has not confirmed yet that he is in it
     */
    public record Listed(UUID id, String name, @Nullable String platform, @Nullable String canonicalId,
            @Nullable String link, String unit, @Nullable String unitEnglish, int tier, @Nullable String filingNumber,
            @Nullable LocalDate filedOn, @Nullable LocalDate closedOn, AccountState state, AccountState stood,
            String pinyin,
            boolean grouped, boolean awaited) {
        /** The address, where it is one that a browser may be sent to. */
        public Optional<String> webLink() {
            return Optional.ofNullable(link).filter(to -> to.startsWith("https://") || to.startsWith("http://"));
        }

        /** The same as anyone may see it who did not ask by its number: a group shows the end of it, for comparing. */
        Listed masked() {
            String end = canonicalId == null ? "" : canonicalId.substring(Math.max(0, canonicalId.length() - SHOWN));
            return new Listed(id, name, platform, end.isEmpty() ? null : MASK + end, null, unit, unitEnglish, tier,
                    filingNumber, filedOn, closedOn, state, stood, pinyin, grouped, awaited);
        }

        /** Its place in the directory. */
        public AccountQuery.Key key() {
            return new AccountQuery.Key(pinyin, id);
        }

        /** The unit in the reader's language, as far as it is known. */
        public String unit(java.util.Locale locale) {
            return locale.getLanguage().equals("en") && unitEnglish != null ? unitEnglish : unit;
        }
    }

    /** What was asked of the directory; the unit is part of a name. */
    public record Asked(@Nullable String platform, String unit, AccountQuery.@Nullable Key after) {}

    /** One page, and where the next one begins. */
    public record Page(List<Listed> accounts, Optional<AccountQuery.Key> next) {}

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
    public Page directory(Asked asked, int limit) {
        List<Listed> found = table.directory(open(), asked, limit + 1);
        return found.size() <= limit
                ? new Page(found, Optional.empty())
                : new Page(found.subList(0, limit), Optional.of(found.get(limit - 1).key()));
    }

    /** One account of the directory; what is not listed is not there. */
    public Listed get(UUID id) {
        return table.find(open(), id).orElseThrow(NotFound::new);
    }

    /** The answer to a link, an id, a filing number or an exact name; two queries at most, whatever is asked. */
    @Enforces({Rule.NEVER_YES_BY_DEFAULT, Rule.NAME_SCOPE, Rule.NAME_CLUES})
    public Verdict check(Act act, String question) {
        Optional<Question> asked = Question.of(question, platforms);
        if (asked.isEmpty()) {
            return verdict(act, Kind.UNKNOWN, List.of(), Optional.empty());
        }
        List<Listed> found = table.matching(asked.get()).stream().filter(one -> !never(one)).toList();
        List<Listed> exact = found.stream().filter(asked.get()::means)
                .sorted(Comparator.<Listed, Kind>comparing(one -> kind(one)).thenComparing(Listed::grouped)).toList();
        if (!exact.isEmpty()) {
            return filed(act, asked.get(), exact);
        }
        return table.imitates(asked.get())
                ? verdict(act, Kind.IMITATION, List.of(), Optional.empty())
                : unfiled(act, asked.get(), found);
    }

    private static Verdict filed(Act act, Question asked, List<Listed> exact) {
        Listed best = exact.getFirst();
        List<Listed> shown = filed(best)
                ? exact.stream().filter(one -> filed(one)).map(one -> shown(asked, one)).toList()
                : List.of();
        return new Verdict(kind(best), shown.stream().findFirst(), shown.stream().skip(1).toList(), best.grouped(),
                hint(asked, best), act.at(), act.at().plus(GOOD_FOR));
    }

    private static Listed shown(Question asked, Listed one) {
        return one.grouped() && !asked.meansId(one) ? one.masked() : one;
    }

    private static Optional<Hint> hint(Question asked, Listed best) {
        if (best.grouped() && asked.meansName(best) && !asked.meansId(best)) {
            return Optional.of(Hint.GROUP_BY_NAME);
        }
        return best.state() == AccountState.CLOSING ? Optional.of(Hint.CLOSING) : Optional.empty();
    }

    /**
     * Nothing filed is meant; accounts called nearly so are named, so that the reader can compare; groups never. A name of ours, or one disguised as ours, is reserved: whoever uses it is not us. A link
     * tells nothing of whose it is.
     */
    private Verdict unfiled(Act act, Question asked, List<Listed> found) {
        List<Listed> nearly = found.stream().filter(one -> !one.grouped()).toList();
        if (!nearly.isEmpty()) {
            List<Listed> shown = nearly.stream().filter(one -> filed(one)).toList();
            return new Verdict(Kind.RESERVED, Optional.empty(), shown, false, Optional.of(Hint.NEARLY_FILED), act.at(),
                    act.at().plus(GOOD_FOR));
        }
        if (asked.address()) {
            return verdict(act, Kind.UNKNOWN, List.of(), Optional.empty());
        }
        return switch (scope.judge(asked.text()).verdict()) {
            case OWN -> verdict(act, Kind.RESERVED, List.of(), Optional.empty());
            case LOOKALIKE -> verdict(act, Kind.RESERVED, List.of(), Optional.of(Hint.LOOKALIKE));
            case REVIEW -> verdict(act, Kind.UNKNOWN, List.of(), Optional.of(Hint.RESEMBLES));
            case OTHER -> verdict(act, Kind.UNKNOWN, List.of(), Optional.empty());
        };
    }

    /** Anybody may register a group: it is ours once its supervisor has said that he is in it, or it was filed. */
    private static Kind kind(Listed one) {
        return switch (one.stood()) {
            case RUNNING, CLOSING -> one.awaited() ? Kind.PENDING : Kind.GENUINE;
            case SUSPENDED -> one.awaited() ? Kind.PENDING : Kind.SUSPENDED;
            case APPROVED_TO_OPEN, APPLIED, TO_BE_FILED -> Kind.PENDING;
            case CLOSED -> Kind.CLOSED;
            case DRAFT, REFUSED, WITHDRAWN, LAPSED -> Kind.UNKNOWN;
        };
    }

    /** A group that ended before any supervisor confirmed it never was ours: anybody could have registered it. */
    private static boolean never(Listed one) {
        return one.awaited() && one.state() == AccountState.CLOSED;
    }

    /** Details are told of what was filed; of what is not filed yet only that it is ours. */
    private static boolean filed(Listed one) {
        return switch (one.stood()) {
            case RUNNING, CLOSING, SUSPENDED, CLOSED -> !one.awaited();
            case DRAFT, APPLIED, APPROVED_TO_OPEN, TO_BE_FILED, REFUSED, WITHDRAWN, LAPSED -> false;
        };
    }

    private Open open() {
        Integer[] tiers = regulation.structure().tiers().values().stream().filter(Structure.Tier::listed)
                .map(Structure.Tier::level).toArray(Integer[]::new);
        return new Open(tiers, platforms.groups().stream().map(Platform::id).toArray(String[]::new));
    }

    private static Verdict verdict(Act act, Kind kind, List<Listed> shown, Optional<Hint> hint) {
        return new Verdict(kind, shown.stream().findFirst(), shown.stream().skip(1).toList(), false, hint, act.at(),
                act.at().plus(GOOD_FOR));
    }
}
