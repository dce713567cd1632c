package org.rostra.review.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.registry.AccountsFollowed;
import org.rostra.registry.Supervision;
import org.rostra.review.ReviewYear;
import org.rostra.review.Reviews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lines stand in the list of the department or college that their group belongs to now; what ended is asked no more. */
@Component
public class FollowGroups {
    private static final int AT_ONCE = 500;

    private final GroupPlaceTable places;
    private final GroupListTable lists;
    private final SettleLists settle;
    private final Supervision supervision;
    private final Reviews reviews;
    private final Ledger ledger;

    FollowGroups(GroupPlaceTable places, GroupListTable lists, SettleLists settle, Supervision supervision,
            Reviews reviews, Ledger ledger) {
        this.places = places;
        this.lists = lists;
        this.settle = settle;
        this.supervision = supervision;
        this.reviews = reviews;
        this.ledger = ledger;
    }

    /** Units were reorganised: the last year's lists are those of the units as they are. */
    @EventListener
    void follow(AccountsFollowed fact) {
        look(fact.act());
    }

    /** Looks at the last year's lists as a whole. */
    @Transactional
    public void look(Act act) {
        Optional<ReviewYear> last = reviews.years().stream().findFirst()
                .filter(year -> lists.complete(year.year()));
        last.ifPresent(year -> {
            List<Entry> entries = new ArrayList<>();
            Map<UUID, Integer> gone = places.gone(year.year());
            lists.list(gone.keySet()).forEach(list -> entries.add(settle.entry(list, "unit.groups-gone")
                    .with("groups", gone.getOrDefault(list.id(), 0))));
            move(year, entries);
            ledger.recordAll(act, entries);
            settle.settle(act, year, lists.ofYear(year.year()));
        });
    }

    private void move(ReviewYear year, List<Entry> entries) {
        Map<UUID, List<UUID>> into = places.misplaced(year.year(), settle.otherwise()).entrySet().stream()
                .collect(Collectors.groupingBy(Map.Entry::getValue,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        into.forEach((unit, groups) -> {
            GroupList list = settle.listOf(year.year(), unit);
            places.move(year.year(), groups, list.id());
            entries.add(settle.entry(list, "unit.groups-moved").with("groups", groups.size()));
        });
    }

    /** Looks up who supervises some of the groups that are asked about; tells up to which, nothing at the end. */
    @Transactional
    public Optional<UUID> supervisors(Act act, @Nullable UUID after) {
        Optional<ReviewYear> last = reviews.years().stream().findFirst();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        int year = last.get().year();
        Map<UUID, @Nullable UUID> open = places.open(year, after, AT_ONCE);
        Map<UUID, UUID> now = open.isEmpty() ? Map.of() : supervision.of(open.keySet(), act.today());
        open.forEach((group, before) -> {
            UUID supervisor = now.get(group);
            if (!Objects.equals(before, supervisor)) {
                places.supervised(year, group, supervisor);
            }
        });
        return open.size() < AT_ONCE ? Optional.empty() : Optional.of(List.copyOf(open.keySet()).getLast());
    }
}
