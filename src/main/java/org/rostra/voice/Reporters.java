package org.rostra.voice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wrote and how he can be reached: sealed and apart, shown to the office on demand, each look on record (R12). */
@Component
public class Reporters {
    /** The event by which a look is on record. */
    public static final String SHOWN = "opinion.reporter-shown";
    private static final int LONGEST = 200;
    private static final int OWN = 100;

    private final SealedTable table;
    private final Vault vault;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    Reporters(SealedTable table, Vault vault, Regulation regulation, Access access, Ledger ledger) {
        this.table = table;
        this.vault = vault;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** Within the change that takes the opinion in; the person only where he was signed in. */
    void keep(UUID opinion, Who who, @Nullable UUID person) {
        table.insert(opinion, new SealedTable.Who(seal(opinion, "name", who.name()),
                seal(opinion, "contact", who.contact()), seal(opinion, "person", person),
                person == null ? null : mark(person)));
    }

    /** Whether a name or a contact was given; says nothing of whom. */
    boolean any(UUID opinion) {
        return table.who(opinion).filter(one -> one.name() != null || one.contact() != null).isPresent();
    }

    /** Who it was, as far as he said so himself; the look is on record. */
    @Enforces(Rule.REPORTER_HIDDEN)
    @Transactional
    public Who reveal(Act act, UUID id) {
        Subject subject = new Subject(Opinion.KIND, id);
        access.check(act, Action.OPINION_REPORTER, subject);
        ledger.record(act, Entry.of(subject, "opinion.reporter-shown").under(regulation.basis(Rule.REPORTER_HIDDEN)
                .id(), Rule.REPORTER_HIDDEN.id()));
        return table.who(id).map(one -> new Who(open(id, "name", one.name()), open(id, "contact", one.contact())))
                .orElse(Who.NOBODY);
    }

    /** What the person wrote while signed in, the latest first; at most so many. */
    List<UUID> own(UUID person) {
        return table.own(mark(person), OWN);
    }

    /** True for what the person wrote while signed in. */
    boolean owns(UUID person, UUID opinion) {
        return table.who(opinion).filter(one -> Arrays.equals(one.ownMark(), mark(person))).isPresent();
    }

    private byte[] mark(UUID person) {
        return vault.mark("voice.reporter.own", person.toString());
    }

    private byte @Nullable [] seal(UUID opinion, String column, @Nullable Object value) {
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty()
                ? null
                : vault.seal(place(opinion, column), text.substring(0, Math.min(LONGEST, text.length())));
    }

    private @Nullable String open(UUID opinion, String column, byte @Nullable [] sealed) {
        return Optional.ofNullable(sealed).map(one -> vault.open(place(opinion, column), one)).orElse(null);
    }

    private static String place(UUID opinion, String column) {
        return "voice.reporter." + column + "/" + opinion;
    }
}
