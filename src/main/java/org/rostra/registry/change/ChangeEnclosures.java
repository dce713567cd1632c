package org.rostra.registry.change;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostra.archive.Enclosures;
import org.rostra.files.KeptFile;
import org.rostra.files.KeptFiles;
import org.rostra.ledger.Subject;
import org.rostra.policy.FormPlan;
import org.rostra.policy.Regulation;
import org.springframework.stereotype.Component;

/** What belongs to a case about a change: the files that its form asks for, which the account holds. */
@Component
class ChangeEnclosures implements Enclosures {
    private final ChangeTable changes;
    private final KeptFiles files;
    private final Regulation regulation;

    ChangeEnclosures(ChangeTable changes, KeptFiles files, Regulation regulation) {
        this.changes = changes;
        this.files = files;
        this.regulation = regulation;
    }

    @Override
    public String kind() {
        return Change.KIND;
    }

    @Override
    public List<KeptFile> of(Subject subject, Instant until) {
        return changes.find(subject.id()).map(change -> {
            Set<String> asked = regulation.form(change.kind().form()).fields()
                    .filter(field -> field.type() == FormPlan.Type.FILE).map(FormPlan.Field::id)
                    .collect(Collectors.toSet());
            return files.of(change.account()).stream()
                    .filter(file -> asked.contains(file.purpose()) && !file.sentAt().isAfter(until)).toList();
        }).orElse(List.of());
    }
}
