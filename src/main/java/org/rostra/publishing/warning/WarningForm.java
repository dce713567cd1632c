package org.rostra.publishing.warning;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Unit;
import org.rostra.ledger.Subject;
import org.rostra.procedure.DutyForm;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A warning as it stands on the desk of whoever is on duty. */
@Component
class WarningForm implements DutyForm {
    private final WarningTable warnings;
    private final SeatFinder finder;

    WarningForm(WarningTable warnings, @Lazy SeatFinder finder) {
        this.warnings = warnings;
        this.finder = finder;
    }

    @Override
    public String kind() {
        return EarlyWarning.KIND;
    }

    @Override
    public String path(Subject subject) {
        return "/warnings/" + subject.id();
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects) {
        return warnings.list(subjects).stream().collect(Collectors.toMap(EarlyWarning::id, EarlyWarning::title));
    }

    @Override
    public Map<UUID, UUID> units(Collection<UUID> subjects) {
        return finder.named("publicity").map(Unit::id)
                .map(unit -> subjects.stream().collect(Collectors.toMap(one -> one, _ -> unit))).orElse(Map.of());
    }
}
