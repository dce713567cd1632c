package org.rostra.voice;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.ledger.Subject;
import org.rostra.procedure.DutyForm;
import org.springframework.stereotype.Component;

/** What a unit is asked about an opinion, as it stands on its desk. */
@Component
class RoutingForm implements DutyForm {
    private final RoutingTable routings;
    private final OpinionForm opinions;

    RoutingForm(RoutingTable routings, OpinionForm opinions) {
        this.routings = routings;
        this.opinions = opinions;
    }

    @Override
    public String kind() {
        return Routing.KIND;
    }

    @Override
    public String path(Subject subject) {
        return routings.find(subject.id()).map(one -> "/opinion-cases/" + one.opinion()).orElse("/opinion-cases");
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects) {
        return titles(subjects, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects, Locale locale) {
        List<Routing> asked = routings.list(subjects);
        Map<UUID, String> titles = opinions.titles(asked.stream().map(Routing::opinion).distinct().toList(), locale);
        return asked.stream().collect(Collectors.toMap(Routing::id, one -> titles.getOrDefault(one.opinion(), "")));
    }

    @Override
    public Map<UUID, UUID> units(Collection<UUID> subjects) {
        return routings.list(subjects).stream().collect(Collectors.toMap(Routing::id, Routing::unit));
    }
}
