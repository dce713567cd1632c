package org.rostra.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who supervises many accounts at once; where two hold the seat, the first of them by name. */
@Component
public class Supervision {
    private final AccountNameTable names;
    private final DeputyTable deputies;

    Supervision(AccountNameTable names, DeputyTable deputies) {
        this.names = names;
        this.deputies = deputies;
    }

    /** The supervisor in post of each account; one whose seat is vacant is left out. */
    public Map<UUID, UUID> of(Collection<UUID> accounts, LocalDate on) {
        UUID[] ids = accounts.toArray(UUID[]::new);
        Map<UUID, UUID> found = new HashMap<>(names.supervisorIds(ids, on));
        found.putAll(deputies.people(ids, on));
        return found;
    }
}
