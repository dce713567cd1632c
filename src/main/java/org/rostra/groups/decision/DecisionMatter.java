package org.rostra.groups.decision;

import gg.jte.Content;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.access.NotFound;
import org.rostra.groups.AboutGroups;
import org.rostra.ledger.Subject;
import org.rostra.procedure.CaseForm;
import org.rostra.web.Frame;
import org.springframework.stereotype.Component;

/** A decision on the desk of whoever is to sign; it is signed on the page of its group and is no case. */
@Component
class DecisionMatter implements CaseForm {
    private final DecisionTable decisions;
    private final AboutGroups about;

    DecisionMatter(DecisionTable decisions, AboutGroups about) {
        this.decisions = decisions;
        this.about = about;
    }

    @Override
    public String kind() {
        return Decision.KIND;
    }

    @Override
    public Content form(Subject subject, Frame frame) {
        throw new NotFound();
    }

    @Override
    public String path(Subject subject) {
        return decisions.find(subject.id()).map(one -> "/groups/" + one.group() + "#decision-" + one.id())
                .orElse("/groups");
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects) {
        return about.titles(groups(subjects));
    }

    @Override
    public Map<UUID, UUID> units(Collection<UUID> subjects) {
        return about.units(groups(subjects));
    }

    private Map<UUID, UUID> groups(Collection<UUID> subjects) {
        return decisions.list(subjects).stream().collect(Collectors.toMap(Decision::id, Decision::group));
    }

    @Override
    public Set<UUID> parties(Subject subject) {
        return Set.of();
    }
}
