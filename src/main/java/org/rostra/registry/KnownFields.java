package org.rostra.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Person;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** What the register itself knows of an account, in the fields of its two forms. */
@Component
class KnownFields {
    private final Chains chains;
    private final NameAdvice advice;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final Frames frames;

    KnownFields(Chains chains, NameAdvice advice, PlatformLinks platforms, Regulation regulation, Frames frames) {
        this.chains = chains;
        this.advice = advice;
        this.platforms = platforms;
        this.regulation = regulation;
        this.frames = frames;
    }

    /** What the application leaves to the system. */
    Map<String, String> ofApplication(Act act, Account account, FilledForm form, Locale locale) {
        Texts t = frames.texts(locale);
        Map<String, String> known = new HashMap<>(responsible(act, account, locale));
        Advice said = advice.on(act, form);
        known.put("name-scope", said.finding().map(finding -> switch (finding.verdict()) {
            case OWN -> t.get("web.yes");
            case OTHER -> t.get("web.no");
            case LOOKALIKE, REVIEW -> t.get(finding.reason().key(), finding.arguments().toArray());
        }).orElse(""));
        // Those that were there before: what came later does not change what was applied for.
        String earlier = said.besides().stream().filter(one -> one.id().compareTo(account.id()) < 0).map(Account::name)
                .collect(Collectors.joining(t.get("web.comma")));
        known.put("duplicate", earlier.isEmpty() ? t.get("web.no") : earlier);
        return known;
    }

    /** What the record says today of what was filed. */
    Map<String, String> ofFiling(Account account, Locale locale) {
        Texts t = frames.texts(locale);
        Map<String, String> known = new HashMap<>();
        known.put("category", regulation.list("filing-categories").find(account.retroactive() ? "retroactive" : "first")
                .map(entry -> entry.text().in(locale)).orElse(""));
        known.put("number", text(account.filingNumber()));
        known.put("actual-name", account.name());
        known.put("account-id", text(account.canonicalId()));
        known.put("link", text(account.link()));
        known.put("opened-on", date(t, account.openedOn()));
        known.put("certified", t.get(account.certifiedAs() == null ? "web.no" : "web.yes"));
        known.put("certified-as", text(account.certifiedAs()));
        known.put("certified-until", date(t, account.certifiedUntil()));
        known.put("contact", text(account.contact()));
        return known;
    }

    /** Who runs it and who answers for it, by the ids of the application's fields. */
    Map<String, String> responsible(Act act, Account account, Locale locale) {
        Texts t = frames.texts(locale);
        Chain chain = chains.of(act, account);
        return Map.of("parent", chain.inCharge().map(unit -> unit.name(locale)).orElse(t.get("web.none")),
                "tier", regulation.tier(account.tier()).name().in(locale), "supervisor",
                names(t, chain.supervisors()));
    }

    /** The same with what the application says of unit, platform and custodians, for a form that carries it over. */
    Map<String, String> carriedOver(Act act, Account account, Locale locale) {
        Map<String, String> known = new HashMap<>(responsible(act, account, locale));
        Chain chain = chains.of(act, account);
        known.put("owner", chain.runs().map(unit -> unit.name(locale)).orElse(""));
        known.put("platform", account.platform() == null ? "" : platforms.name(account.platform(), locale));
        List<Person> keepers = chain.custodians();
        known.put("custodian-a", keepers.isEmpty() ? "" : keepers.getFirst().name());
        known.put("custodian-b", names(frames.texts(locale), keepers.subList(Math.min(1, keepers.size()),
                keepers.size())));
        return known;
    }

    private static String names(Texts t, Collection<Person> people) {
        return people.stream().map(Person::name).sorted().collect(Collectors.joining(t.get("web.comma")));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static String date(Texts t, @Nullable LocalDate day) {
        return Optional.ofNullable(day).map(t::date).orElse("");
    }
}
