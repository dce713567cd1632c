package org.rostra.access.web.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Appointment;
import org.rostra.directory.Office;
import org.rostra.directory.Person;
import org.rostra.directory.Unit;
import org.rostra.directory.reorganise.Reorganisation;
import org.rostra.web.Message;

/**
 * What the page of a unit shows.
 *
 * @param above  the units above it, from the institution down
 * @param vacant those of the units below whose answering office nobody holds
 * @param belowAfter   the last unit below that is shown, where there are more
 * @param membersAfter the same of members
 * @param remains      what still hangs on the unit and keeps it from being closed
 * @param closed       units that stood right below
 * @param history      its renamings, mergers and the like, done and planned
 * @param others       the units these name
 */
public record UnitView(Unit unit, List<Unit> above, List<Post> posts, List<Unit> below, Set<UUID> vacant,
        @Nullable UUID belowAfter, List<Person> members, @Nullable UUID membersAfter, May may, List<Message> remains,
        List<Unit> closed, List<Reorganisation> history, Map<UUID, Unit> others) {
    /** An office with those who hold it; nobody where it is vacant. */
    public record Post(Office office, List<Held> holders) {}

    public record Held(Appointment appointment, Person person) {}

    /** What the reader may do here. */
    public record May(boolean maintain, boolean invite, boolean appoint) {}

    static List<Post> posts(Unit unit, List<Appointment> current, Map<UUID, Person> people) {
        return Arrays.stream(Office.values())
                .map(office -> new Post(office, current.stream().filter(one -> one.office() == office)
                        .map(one -> new Held(one, Objects.requireNonNull(people.get(one.person()))))
                        .toList()))
                .filter(post -> !post.holders().isEmpty()
                        || unit.kind().answering().filter(office -> office == post.office()).isPresent())
                .toList();
    }
}
