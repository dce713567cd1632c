package org.rostra.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Argument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit's names and kind are put right. Its code stays: filing numbers and the regulation's pack refer to it. */
@Component
public class AmendUnit {
    private final UnitTable table;
    private final Permit permit;
    private final Ledger ledger;

    AmendUnit(UnitTable table, Permit permit, Ledger ledger) {
        this.table = table;
        this.permit = permit;
        this.ledger = ledger;
    }

    /**
     * Accounts keep the tier with which they were filed, whatever the kind becomes.
     *
     * @throws DirectoryRefused if the unit is not there or closed, has no name, or the institution would become
     *     something else or something else the institution
     */
    @Transactional
    public void amend(Act act, UUID id, Unit.Kind kind, String name, @Nullable String nameEnglish,
            @Nullable String shortName) {
        permit.check(act, Permit.What.MAINTAIN);
        Unit unit = table.findForChange(id)
                .orElseThrow(() -> DirectoryRefused.of(Says.UNIT_UNKNOWN, new Argument.Text("")));
        if (unit.closedOn() != null) {
            throw DirectoryRefused.of(Says.UNIT_CLOSED, new Argument.Text(unit.name()));
        }
        if ((kind == Unit.Kind.INSTITUTION) != (unit.kind() == Unit.Kind.INSTITUTION)) {
            throw DirectoryRefused.at("kind", Says.SECOND_ROOT);
        }
        var as = new Unit.Described(kind, Fields.name("name", name), Fields.orNull(nameEnglish),
                Fields.orNull(shortName));
        DirectoryEntries.amended(id, unit.described(), as).ifPresent(entry -> {
            table.describe(id, as);
            ledger.record(act, entry);
        });
    }
}
