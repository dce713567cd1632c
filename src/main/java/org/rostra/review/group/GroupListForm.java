package org.rostra.review.group;

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

/** A unit's list of groups as it stands on a desk: the year, and the unit. */
@Component
class GroupListForm implements DutyForm {
    private final GroupListTable lists;
    private final Units units;

    GroupListForm(GroupListTable lists, Units units) {
        this.lists = lists;
        this.units = units;
    }

    @Override
    public String kind() {
        return GroupList.KIND;
    }

    @Override
    public String path(Subject subject) {
        return "/reviews/groups/" + subject.id();
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> subjects) {
        List<GroupList> found = lists.list(subjects);
        Map<UUID, String> names = units.names(found.stream().map(GroupList::unit).distinct().toList());
        Map<UUID, String> titles = new HashMap<>();
        found.forEach(list -> titles.put(list.id(), list.year() + " · " + names.getOrDefault(list.unit(), "")));
        return titles;
    }

    @Override
    public Map<UUID, UUID> units(Collection<UUID> subjects) {
        return lists.list(subjects).stream().collect(Collectors.toMap(GroupList::id, GroupList::unit));
    }
}
