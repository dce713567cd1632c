package org.rostra.groups;

import gg.jte.Content;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.access.NotFound;
import org.rostra.ledger.Subject;
import org.rostra.policy.Regulation;
import org.rostra.procedure.CaseForm;
import org.rostra.registry.PlatformLinks;
import org.rostra.web.Fragments;
import org.rostra.web.Frame;
import org.springframework.stereotype.Component;

/** The filing of a group on its case page (群组备案表), as it was filed. */
@Component
class FilingCaseForm implements CaseForm {
    private final FilingTable filings;
    private final AboutGroups about;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final Fragments fragments;

    FilingCaseForm(FilingTable filings, AboutGroups about, PlatformLinks platforms, Regulation regulation,
            Fragments fragments) {
        this.filings = filings;
        this.about = about;
        this.platforms = platforms;
        this.regulation = regulation;
        this.fragments = fragments;
    }

    @Override
    public String kind() {
        return Filing.KIND;
    }

    @Override
    public Content form(Subject subject, Frame frame) {
        return fragments.of("groups/filed", Map.of("frame", frame, "filing", filings.find(subject.id())
                .orElseThrow(NotFound::new), "platforms", platforms, "regulation", regulation));
    }

    @Override
    public String path(Subject subject) {
        return filings.find(subject.id()).map(filing -> "/groups/" + filing.group()).orElse("/groups");
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
        return filings.list(subjects).stream().collect(Collectors.toMap(Filing::id, Filing::group));
    }

    @Override
    public Set<UUID> parties(Subject subject) {
        return filings.find(subject.id()).map(filing -> Set.of(filing.applicant())).orElse(Set.of());
    }
}
