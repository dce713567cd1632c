package org.rostra.registry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.rostra.directory.Person;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.print.Letter;
import org.rostra.registry.Account;
import org.rostra.registry.Chain;
import org.rostra.registry.PlatformLinks;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** The letter with which a platform is asked to certify an account; always Chinese. */
@Component
class CertificationLetter {
    private final Units units;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final Frames frames;

    CertificationLetter(Units units, PlatformLinks platforms, Regulation regulation, Frames frames) {
        this.units = units;
        this.platforms = platforms;
        this.regulation = regulation;
        this.frames = frames;
    }

    Letter of(Act act, Account account, Chain chain) {
        Texts zh = frames.texts(Locale.SIMPLIFIED_CHINESE);
        String platform = Objects.requireNonNullElse(platforms.name(account.platform(), zh.locale()), "");
        String institution = regulation.institution().name().zh();
        String unit = chain.runs().map(Unit::name).orElse(zh.get("account.letter.blank"));
        var approved = Objects.requireNonNullElse(account.approvedOn(),
                Objects.requireNonNullElse(account.earlierApprovedOn(), act.today()));
        List<String> said = new ArrayList<>();
        said.add(zh.get("account.letter.body", unit, platform, account.name(), approved, institution));
        if (account.canonicalId() != null) {
            said.add(zh.get("account.letter.id", account.canonicalId()));
        }
        if (account.filingNumber() != null) {
            said.add(zh.get("account.letter.number", account.filingNumber()));
        }
        said.addAll(custodians(zh, chain));
        said.add(zh.get("account.letter.end"));
        return new Letter(institution, "", zh.get("account.letter.title", platform, account.name()),
                zh.get("account.letter.to", platform), said, institution, zh.date(act.today()));
    }

    private List<String> custodians(Texts zh, Chain chain) {
        String blank = zh.get("account.letter.blank");
        if (chain.custodians().isEmpty()) {
            return List.of(zh.get("account.letter.custodian", blank, blank));
        }
        List<UUID> of = chain.custodians().stream().map(Person::unit).filter(Objects::nonNull).toList();
        Map<UUID, String> names = units.names(of);
        return chain.custodians().stream().map(person -> zh.get("account.letter.custodian", person.name(),
                person.unit() == null
                        ? chain.runs().map(Unit::name).orElse("")
                        : names.getOrDefault(person.unit(), "")))
                .toList();
    }
}
