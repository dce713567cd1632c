package org.rostra.registry;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.directory.Person;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.LetterDraft;
import org.rostra.paper.Letters;
import org.rostra.paper.PaperForm;
import org.rostra.policy.Regulation;
import org.rostra.print.Letter;
import org.rostra.print.Paper;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** The letter with which a platform is asked to certify an account; it names those who run it, as platforms demand. */
@Component
public class CertificationLetter implements PaperForm {
    private static final String ID = "certification";
    private static final Set<AccountState> FOR = EnumSet.of(AccountState.APPROVED_TO_OPEN, AccountState.RUNNING);

    private final AccountTable accounts;
    private final Chains chains;
    private final Units units;
    private final PlatformLinks platforms;
    private final Letters letters;
    private final Regulation regulation;
    private final Frames frames;

    CertificationLetter(AccountTable accounts, Chains chains, Units units, PlatformLinks platforms, Letters letters,
            Regulation regulation, Frames frames) {
        this.accounts = accounts;
        this.chains = chains;
        this.units = units;
        this.platforms = platforms;
        this.letters = letters;
        this.regulation = regulation;
        this.frames = frames;
    }

    @Override
    public String id() {
        return ID;
    }

    /** True for an account that a platform may be asked to certify; no group is. */
    public boolean fits(Account account) {
        return FOR.contains(account.state()) && !platforms.isGroup(account.platform());
    }

    private Optional<Account> fitting(Subject subject) {
        return subject.kind().equals(Account.KIND) ? accounts.find(subject.id()).filter(this::fits) : Optional.empty();
    }

    @Override
    public Optional<String> title(Subject subject, Locale locale) {
        return fitting(subject).map(_ -> frames.texts(locale).get("account.letter"));
    }

    @Override
    public Optional<Paper> of(Act act, Subject subject, Locale locale) {
        return fitting(subject).map(account -> letter(act, account, locale));
    }

    /** The letter for an account that it fits. */
    public Letter letter(Act act, Account account, Locale locale) {
        Texts t = frames.texts(locale);
        Chain chain = chains.of(act, account);
        String platform = Objects.requireNonNullElse(platforms.name(account.platform(), locale), "");
        String institution = regulation.institution().name().in(locale);
        String unit = chain.runs().map(one -> one.name(locale)).orElse(t.get("account.letter.blank"));
        var approved = Objects.requireNonNullElse(account.approvedOn(),
                Objects.requireNonNullElse(account.earlierApprovedOn(), act.today()));
        LetterDraft draft = letters.draft(t.get("account.letter"),
                t.get("account.letter.title", platform, account.name()), locale)
                .to(t.get("account.letter.to", platform))
                .say("body", t.get("account.letter.about"),
                        t.get("account.letter.body", unit, platform, account.name(), approved, institution));
        Optional.ofNullable(account.canonicalId()).ifPresent(
                id -> draft.say("id", t.get("account.letter.id.label"), t.get("account.letter.id", id)));
        Optional.ofNullable(account.filingNumber()).ifPresent(number -> draft.say("number",
                t.get("paper.head.number"), t.get("account.letter.number", number)));
        draft.say("custodians", t.get("account.letter.operators"), String.join("\n", custodians(t, chain)));
        return draft.say(t.get("account.letter.end")).signOn(institution, act.today());
    }

    private List<String> custodians(Texts t, Chain chain) {
        String blank = t.get("account.letter.blank");
        if (chain.custodians().isEmpty()) {
            return List.of(t.get("account.letter.custodian", blank, blank));
        }
        List<UUID> of = chain.custodians().stream().map(Person::unit).filter(Objects::nonNull).toList();
        Map<UUID, String> names = units.names(of);
        return chain.custodians().stream().map(person -> t.get("account.letter.custodian", person.name(),
                person.unit() == null
                        ? chain.runs().map(Unit::name).orElse("")
                        : names.getOrDefault(person.unit(), "")))
                .toList();
    }
}
