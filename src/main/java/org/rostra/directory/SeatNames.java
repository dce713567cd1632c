package org.rostra.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rostra.web.Message;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** Seats in words: an office with its unit, a person by name. Roles on a subject are named by the subject's module. */
@Component
public class SeatNames {
    private final Units units;
    private final People people;

    SeatNames(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    /** The words for those of the seats that are an office or a person, in the reader's language, by two queries. */
    public Map<Seat, String> in(Texts t, Collection<? extends Seat> seats) {
        Set<UUID> unitIds = new HashSet<>();
        Set<UUID> personIds = new HashSet<>();
        for (Seat seat : seats) {
            switch (seat) {
                case Seat.OfficeAt(Office _, UUID unit) -> unitIds.add(unit);
                case Seat.Of(UUID person) -> personIds.add(person);
                case Seat.RoleOn _ -> {
                    // Not the directory's to name.
                }
            }
        }
        Map<UUID, Unit> unit = units.byId(unitIds);
        Map<UUID, String> person = people.names(personIds);
        Map<Seat, String> names = new HashMap<>();
        for (Seat seat : seats) {
            switch (seat) {
                case Seat.OfficeAt(Office office, UUID id) when unit.containsKey(id) ->
                    names.put(seat, office(t, office, unit.get(id)));
                case Seat.Of(UUID id) when person.containsKey(id) -> names.put(seat, person.get(id));
                case Seat.OfficeAt _,Seat.Of _,Seat.RoleOn _ -> {
                    // Gone, or not the directory's to name.
                }
            }
        }
        return names;
    }

    /** The office with its unit, as the language joins them. */
    private static String office(Texts t, Office office, Unit unit) {
        return t.get("directory.seat", unit.name(t.locale()), Message.of("directory.office." + office));
    }
}
