package org.rostra.review.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Supervision;
import org.rostra.review.ReviewYear;
import org.rostra.review.group.GroupPlaceTable.Candidate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters every group in use in the list of its department or college, a batch at a time, once. A group that is registered
 * later was looked at when it was, and is asked about in the year after.
 */
@Component
public class OpenGroupLists {
    private static final int AT_ONCE = 500;

    private final GroupPlaceTable places;
    private final GroupListTable lists;
    private final SettleLists settle;
    private final Supervision supervision;
    private final Regulation regulation;
    private final Ledger ledger;

    OpenGroupLists(GroupPlaceTable places, GroupListTable lists, SettleLists settle, Supervision supervision,
            Regulation regulation, Ledger ledger) {
        this.places = places;
        this.lists = lists;
        this.settle = settle;
        this.supervision = supervision;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /**
     * Enters some of the groups; with the last of them the units are asked.
     *
     * @return up to which; nothing at the end, or where no rule asks for it
     */
    @Enforces(Rule.GROUPS_KEPT)
    @Transactional
    public Optional<UUID> enter(Act act, ReviewYear year, @Nullable UUID after) {
        if (!regulation.holds(Rule.GROUPS_KEPT, act.today()) || lists.complete(year.year())) {
            return Optional.empty();
        }
        List<Candidate> found = places.candidates(year.year(), after, AT_ONCE);
        if (!found.isEmpty()) {
            enter(act, year.year(), found);
        }
        if (found.size() == AT_ONCE) {
            return Optional.of(found.getLast().group());
        }
        lists.complete(year.year(), act.today());
        settle.settle(act, year, lists.ofYear(year.year()));
        return Optional.empty();
    }

    private void enter(Act act, int year, List<Candidate> found) {
        Map<UUID, GroupList> known = new HashMap<>();
        lists.ofYear(year).forEach(list -> known.put(list.unit(), list));
        Map<UUID, UUID> into = new HashMap<>();
        for (Candidate one : found) {
            UUID unit = one.line() == null ? settle.otherwise() : one.line();
            into.put(one.group(), known.computeIfAbsent(unit, where -> settle.listOf(year, where)).id());
        }
        Map<UUID, UUID> supervisors = supervision.of(into.keySet(), act.today());
        Map<UUID, Integer> fresh = places.insert(year, found, into, supervisors);
        List<Entry> entries = new ArrayList<>();
        known.values().stream().filter(list -> fresh.containsKey(list.id())).forEach(list -> entries.add(settle
                .entry(list, "unit.groups-listed").with("groups", fresh.getOrDefault(list.id(), 0))));
        ledger.recordAll(act, entries);
    }

    /** How many groups are in lists of the year, and how many there are; nothing once all are in. */
    @Transactional(readOnly = true)
    public Optional<Entering> entering(Act act, int year) {
        return !regulation.holds(Rule.GROUPS_KEPT, act.today()) || lists.complete(year)
                ? Optional.empty()
                : Optional.of(new Entering(places.entered(year), places.meant()));
    }

    /** How far entering is. */
    public record Entering(int entered, int meant) {}
}
