package org.rostra.voice.rights;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Unit;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.procedure.DutyForm;
import org.springframework.stereotype.Component;

/** A request as it stands on desks: by its day, without a name. */
@Component
class RequestForm implements DutyForm {
    private final RequestTable requests;
    private final SeatFinder finder;

    RequestForm(RequestTable requests, SeatFinder finder) {
        this.requests = requests;
        this.finder = finder;
    }

    @Override
    public String kind() {
        return RightsRequest.KIND;
    }

    @Override
    public String path(Subject subject) {
        return "/rights/" + subject.id();
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects) {
        return requests.list(subjects).stream().collect(Collectors.toMap(RightsRequest::id,
                one -> LocalDate.ofInstant(one.asked(), Act.ZONE).toString()));
    }

    @Override
    public Map<UUID, UUID> units(Collection<UUID> subjects) {
        return finder.named("publicity").map(Unit::id)
                .map(unit -> subjects.stream().collect(Collectors.toMap(one -> one, _ -> unit))).orElse(Map.of());
    }
}
