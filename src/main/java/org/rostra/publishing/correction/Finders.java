package org.rostra.publishing.correction;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who found it: kept encrypted and apart, shown to the publicity department on demand, each look on record. */
@Component
public class Finders {
    /** The event by which a look is on record. */
    public static final String SHOWN = "correction.finder-shown";
    private static final int LONGEST = 200;

    private final FinderTable table;
    private final Vault vault;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    Finders(FinderTable table, Vault vault, Regulation regulation, Access access, Ledger ledger) {
        this.table = table;
        this.vault = vault;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** Within the change that opens the correction. */
    void keep(UUID correction, @Nullable String finder) {
        if (finder != null && !finder.isBlank()) {
            String who = finder.strip();
            table.put(correction, vault.seal(place(correction), who.substring(0, Math.min(LONGEST, who.length()))));
        }
    }

    /** Whether anybody was named; says nothing of whom. */
    public boolean named(Correction correction) {
        return table.find(correction.id()).isPresent();
    }

    /** Who it was; the look is on record. */
    @Transactional
    public Optional<String> reveal(Act act, UUID id) {
        Subject subject = new Subject(Correction.KIND, id);
        access.check(act, Action.CORRECTION_FINDER, subject);
        Optional<String> who = table.find(id).map(sealed -> vault.open(place(id), sealed));
        ledger.record(act, Entry.of(subject, "correction.finder-shown").under(regulation.basis(Rule.CORRECT_AT_ONCE)
                .id(), Rule.CORRECT_AT_ONCE.id()));
        return who;
    }

    private static String place(UUID correction) {
        return "publishing.correction_finder/" + correction;
    }
}
