package org.rostra.groups;

import java.util.Optional;
import java.util.UUID;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The filings of groups, for their pages. */
@Component
public class Filings {
    private final FilingTable table;
    private final Procedures procedures;

    Filings(FilingTable table, Procedures procedures) {
        this.table = table;
        this.procedures = procedures;
    }

    /** The filing of the group that is under way, or was filed; the caller has loaded the group. */
    @Transactional(readOnly = true)
    public Optional<Filing> findStanding(UUID group) {
        return table.findStanding(group);
    }

    /** The case of that filing. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> caseOf(UUID group) {
        return table.findStanding(group).flatMap(one -> procedures.about(one.asSubject()).stream().findFirst());
    }
}
