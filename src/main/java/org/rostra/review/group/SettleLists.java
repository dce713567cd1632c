package org.rostra.review.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.duty.Owed;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Bodies;
import org.rostra.review.ReviewYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what units owe in step with their lists: one duty for a list in which something is open, none for any other. */
@Component
class SettleLists {
    private final GroupListTable lists;
    private final Duties duties;
    private final Bodies bodies;
    private final SeatFinder finder;
    private final Units units;
    private final Regulation regulation;
    private final Ledger ledger;

    SettleLists(GroupListTable lists, Duties duties, Bodies bodies, SeatFinder finder, Units units,
            Regulation regulation, Ledger ledger) {
        this.lists = lists;
        this.duties = duties;
        this.bodies = bodies;
        this.finder = finder;
        this.units = units;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** The list of a department or college in the year; entered where there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public GroupList listOf(int year, UUID unit) {
        Unit line = units.get(unit);
        Seat seat = bodies.supervisor(Bodies.of(line), line)
                .orElseThrow(() -> new IllegalStateException("nobody supervises " + unit));
        return lists.enter(new GroupList(Ids.next(), year, unit, seat));
    }

    /** The publicity department, which answers for what belongs to no department or college. */
    UUID otherwise() {
        return finder.getNamed("publicity").id();
    }

    /** Opens what is owed and is on no desk, ends what is owed no longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Act act, ReviewYear year, Collection<GroupList> some) {
        List<UUID> ids = some.stream().map(GroupList::id).toList();
        Map<UUID, Map<UnitAnswer, Integer>> counts = lists.counts(ids);
        Set<UUID> owed = duties.openAbout(ids, ids.size() * 2 + 1).stream()
                .filter(duty -> duty.task().equals(GroupList.TASK)).map(Duty::subject).map(one -> one.id())
                .collect(Collectors.toSet());
        List<Owed> opened = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (GroupList list : some) {
            var share = new GroupShare(list, counts.getOrDefault(list.id(), Map.of()));
            boolean open = share.of(UnitAnswer.OPEN) > 0;
            if (open && !owed.contains(list.id())) {
                opened.add(Owed.by(year.until(), GroupList.TASK, list.asSubject(), list.seat(),
                        Rule.GROUPS_KEPT.id(), regulation.basis(Rule.GROUPS_KEPT).id(), act.today()));
                entries.add(entry(list, "unit.groups-asked").with("open", share.of(UnitAnswer.OPEN)));
            } else if (!open && owed.contains(list.id())) {
                duties.end(act, list.asSubject(), GroupList.TASK);
                entries.add(entry(list, "unit.groups-answered").with("kept", share.of(UnitAnswer.KEEP))
                        .with("to-dissolve", share.of(UnitAnswer.DISSOLVE)));
            }
        }
        duties.openAll(act, opened);
        ledger.recordAll(act, entries);
    }

    /** A line of the ledger about a list. */
    Entry entry(GroupList list, String type) {
        return Entry.of(list.asSubject(), type).under(regulation.basis(Rule.GROUPS_KEPT).id(), Rule.GROUPS_KEPT.id())
                .with("year", list.year()).with("unit", list.unit());
    }
}
