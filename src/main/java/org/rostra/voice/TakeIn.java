package org.rostra.voice;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.paper.PrintCode;
import org.rostra.policy.Enforces;
import org.rostra.policy.Rule;
import org.rostra.registry.Custody;
import org.rostra.registry.PublicAccounts;
import org.rostra.registry.Register;
import org.rostra.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes an opinion in: its number, its terms, what it is about, and that those whom it concerns learn nothing of it. */
@Component
class TakeIn {
    private static final RandomGenerator RANDOM = new SecureRandom();
    private static final int NUMBERS = 1_000_000;
    private static final int DRAWS = 100;

    private final OpinionTable opinions;
    private final RoutingTable routings;
    private final OpinionWords words;
    private final Reporters reporters;
    private final Enclosures enclosures;
    private final OpinionRules rules;
    private final OpinionSeats seats;
    private final OpinionDuties duties;
    private final PublicAccounts accounts;
    private final Register register;
    private final Vault vault;
    private final Ledger ledger;

    TakeIn(OpinionTable opinions, RoutingTable routings, OpinionWords words, Reporters reporters,
            Enclosures enclosures, OpinionRules rules, OpinionSeats seats, OpinionDuties duties,
            PublicAccounts accounts, Register register, Vault vault, Ledger ledger) {
        this.opinions = opinions;
        this.routings = routings;
        this.words = words;
        this.reporters = reporters;
        this.enclosures = enclosures;
        this.rules = rules;
        this.seats = seats;
        this.duties = duties;
        this.accounts = accounts;
        this.register = register;
        this.vault = vault;
        this.ledger = ledger;
    }

    /**
     * What comes in.
     *
     * @param about  name, number or link of the account that it is about
     * @param office it concerns the publicity department, says whoever wrote it
     */
    record Incoming(Opinion.Kind kind, Opinion.Channel channel, String text, String about, @Nullable UUID unit,
            boolean office, boolean named, boolean fears, LocalDate raised, Who who,
            List<Upload> files) {}

    /** @param writer who was signed in while he wrote; kept sealed */
    @Enforces({Rule.PAST_PUBLICITY, Rule.REPORTER_HIDDEN})
    @Transactional(propagation = Propagation.MANDATORY)
    Opinion in(Act act, Incoming incoming, PrintCode code, @Nullable UUID writer) {
        LocalDate today = act.today();
        UUID unit = rules.unit(incoming.unit());
        UUID account = incoming.about().isBlank()
                ? null
                : accounts.check(act, incoming.about()).account().map(PublicAccounts.Listed::id).orElse(null);
        List<UUID> keepers = account == null
                ? List.of()
                : register.custodians(List.of(account), today).stream().map(Custody::person).toList();
        boolean past = incoming.office() || seats.publicity().equals(unit) || seats.ofPublicity(keepers, today)
                || account != null && seats.publicity().equals(register.get(account).unit());
        LocalDate cap = rules.cap(today);
        Opinion one = enter(act,
                new Opinion(Ids.next(), "", incoming.kind(), incoming.channel(), Opinion.State.RECEIVED,
                        unit, account, past, incoming.named(), incoming.fears(), false, incoming.raised(), act.at(),
                        incoming.channel().byHand() ? act.person().orElse(null) : null, rules.due(today, false, cap),
                        cap,
                        null, null, null, null, null),
                code);
        if (!keepers.isEmpty()) {
            routings.concern(one.id(), keepers);
        }
        String about = incoming.about().isBlank()
                ? null
                : words.keep(act, one.id(), Words.Kind.WRITTEN, null, incoming.about().strip());
        String text = words.keep(act, one.id(), Words.Kind.WRITTEN, null, incoming.text());
        reporters.keep(one.id(), incoming.who(), writer);
        enclosures.keep(one.id(), incoming.files());
        duties.settle(act, one);
        ledger.begin(act, received(one).with("about", about).with("words", text)
                .with("files", incoming.files().size()));
        return one;
    }

    byte[] mark(PrintCode code) {
        return vault.mark("voice.opinion.code", code.text());
    }

    /** Numbers are drawn by lot: the next one tells nobody how many there are. */
    private Opinion enter(Act act, Opinion blank, PrintCode code) {
        byte[] mark = mark(code);
        for (int draw = 0; draw < DRAWS; draw++) {
            Opinion one = blank.withNumber("%d-%06d".formatted(act.today().getYear(), RANDOM.nextInt(NUMBERS)));
            if (opinions.insert(one, mark)) {
                return one;
            }
        }
        throw new IllegalStateException("no number is left for an opinion of this year");
    }

    /** The first line says what it is, so that figures need nothing but the ledger. */
    private Entry received(Opinion one) {
        Entry entry = rules.under(switch (one.kind()) {
            case OPINION -> Entry.of(one.asSubject(), "opinion.opinion-received");
            case SUGGESTION -> Entry.of(one.asSubject(), "opinion.suggestion-received");
            case COMPLAINT -> Entry.of(one.asSubject(), "opinion.complaint-received");
            case ACCOUNT -> Entry.of(one.asSubject(), "opinion.account-received");
            case IMITATION -> Entry.of(one.asSubject(), "opinion.imitation-received");
        }, one.channel().byHand() ? Rule.OPINION_MINUTES : Rule.OPINION_INTAKE)
                .with("number", one.number()).with("channel", one.channel().name()).with("unit", one.unit())
                .with("past", one.past()).with("due", one.due());
        return one.channel().byHand() ? entry.happened(one.raised()) : entry;
    }
}
