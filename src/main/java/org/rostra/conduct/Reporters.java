package org.rostra.conduct;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.directory.People;
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

/**
 * Who reported it: kept encrypted and apart, compared with who decides, shown to those who handle it on demand, each look on record. The party never
 * learns it (R12).
 */
@Component
public class Reporters {
    /** The event by which a look is on record. */
    public static final String SHOWN = "measure.reporter-shown";
    private static final String PERSON = "person:";
    private static final int LONGEST = 200;

    private final ReporterTable table;
    private final People people;
    private final Vault vault;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    Reporters(ReporterTable table, People people, Vault vault, Regulation regulation, Access access, Ledger ledger) {
        this.table = table;
        this.people = people;
        this.vault = vault;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Within the change that enters the lead.
     *
     * @param said a number of somebody of the institution, or any name; none where it was found by who enters it
     */
    void keep(UUID measure, @Nullable String said, UUID enteredBy) {
        String text = said == null ? "" : said.strip();
        Optional<UUID> known = text.isEmpty() ? Optional.of(enteredBy) : people.findByNumber(text).map(one -> one.id());
        String kept = known.map(id -> PERSON + id).orElseGet(() -> text.substring(0, Math.min(LONGEST, text.length())));
        table.put(measure, vault.seal(place(measure), kept));
    }

    /** The person, where it is one of the institution. */
    Optional<UUID> person(UUID measure) {
        return said(measure).filter(one -> one.startsWith(PERSON))
                .map(one -> UUID.fromString(one.substring(PERSON.length())));
    }

    /** Who it was; the look is on record. */
    @Enforces(Rule.MEASURE_APART)
    @Transactional
    public Optional<String> reveal(Act act, UUID id) {
        Subject subject = new Subject(Measure.KIND, id);
        access.check(act, Action.MEASURE_REPORTER, subject);
        ledger.record(act, Entry.of(subject, "measure.reporter-shown").under(regulation.basis(Rule.MEASURE_APART).id(),
                Rule.MEASURE_APART.id()));
        return person(id).map(one -> people.get(one).name()).or(() -> said(id));
    }

    private Optional<String> said(UUID measure) {
        return table.find(measure).map(sealed -> vault.open(place(measure), sealed));
    }

    private static String place(UUID measure) {
        return "conduct.reporter/" + measure;
    }
}
