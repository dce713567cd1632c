package org.rostra.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.directory.Units;
import org.rostra.ledger.Subject;
import org.rostra.procedure.DutyForm;
import org.springframework.stereotype.Component;

/** A part of a year's review as it stands on a desk: the year, and the unit that judges. */
@Component
class PartForm implements DutyForm {
    private final PartTable parts;
    private final Units units;

    PartForm(PartTable parts, Units units) {
        this.parts = parts;
        this.units = units;
    }

    @Override
    public String kind() {
        return Part.KIND;
    }

    @Override
    public String path(Subject subject) {
        return "/reviews/parts/" + subject.id();
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects) {
        List<Part> found = parts.list(subjects);
        Map<UUID, String> names = units.names(found.stream().map(Part::unit).distinct().toList());
        Map<UUID, String> titles = new HashMap<>();
        found.forEach(part -> titles.put(part.id(), part.year() + " · " + names.getOrDefault(part.unit(), "")));
        return titles;
    }

    @Override
    public Map<UUID, UUID> units(Collection<UUID> subjects) {
        return parts.list(subjects).stream().collect(Collectors.toMap(Part::id, Part::unit));
    }
}
