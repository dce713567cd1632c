package org.rostra.groups.names;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.Since;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.groups.CountMembers;
import org.rostra.groups.GroupRegister;
import org.rostra.groups.WholeGroup;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The optional roster of a group: people of the institution by reference, for owner and supervisor alone (R4). The
 * members are counted by it, and it is forgotten in time (R15).
 */
@Component
public class Rosters {
    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_ONCE = 500;
    /** What one page shows. */
    public static final int PAGE = 100;

    private final RosterTable table;
    private final OutsiderTable outsiders;
    private final GroupRegister groups;
    private final CountMembers counting;
    private final People people;
    private final Calendars calendars;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    Rosters(RosterTable table, OutsiderTable outsiders, GroupRegister groups, CountMembers counting, People people,
            Calendars calendars, Regulation regulation, Access access, Ledger ledger) {
        this.table = table;
        this.outsiders = outsiders;
        this.groups = groups;
        this.counting = counting;
        this.people = people;
        this.calendars = calendars;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** A page of the members, for whom the matrix lets see them. */
    @Transactional(readOnly = true)
    public List<Person> of(Act act, UUID group, @org.jspecify.annotations.Nullable UUID after) {
        access.check(act, Action.GROUP_ROSTER, new Subject(Account.KIND, group));
        List<UUID> ids = table.of(group, after == null ? FIRST : after, PAGE);
        Map<UUID, Person> byId = people.byId(ids);
        return ids.stream().map(byId::get).filter(java.util.Objects::nonNull).toList();
    }

    /** How many are on it; the caller has loaded the group. */
    public int size(UUID group) {
        return table.size(group);
    }

    /** Puts people on it; the members are counted anew. */
    @Transactional
    public void join(Act act, UUID group, Collection<UUID> who) {
        WholeGroup whole = groups.lockFor(act, Action.GROUP_CHECK, group);
        table.join(group, who, act.today());
        changed(act, whole, "group.roster-joined", who.size());
    }

    /** One is not in the group any more. */
    @Transactional
    public void leave(Act act, UUID group, UUID person) {
        WholeGroup whole = groups.lockFor(act, Action.GROUP_CHECK, group);
        if (!table.leave(group, person, act.today())) {
            throw new NotFound();
        }
        changed(act, whole, "group.roster-left", 1);
    }

    /** The roster is given up; the count stays. */
    @Transactional
    public void drop(Act act, UUID group) {
        WholeGroup whole = groups.lockFor(act, Action.GROUP_CHECK, group);
        table.delete(group);
        ledger.record(act, entry(whole, "group.roster-dropped"));
    }

    private void changed(Act act, WholeGroup whole, String type, int people) {
        int size = table.size(whole.id());
        ledger.record(act, entry(whole, type).with("people", people).with("size", size));
        if (size > 0) {
            counting.count(act, whole.account(), size);
        }
    }

    private Entry entry(WholeGroup whole, String type) {
        return Entry.of(whole.account().asSubject(), type).under(regulation.basis(Rule.ROSTER_KEPT).id(),
                Rule.ROSTER_KEPT.id());
    }

    /** Forgets some of those who have been gone for the rule's term. Returns how many. */
    @Enforces(Rule.ROSTER_KEPT)
    @Transactional
    public int forget(Act act) {
        List<UUID> gone = regulation.term(Rule.ROSTER_KEPT, act.today())
                .map(term -> Since.before(act.today(), term, calendars.current()))
                .map(day -> Stream.concat(table.forget(day, AT_ONCE).stream(), outsiders.forget(day, AT_ONCE).stream())
                        .toList())
                .orElse(List.of());
        ledger.recordAll(act, gone.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet().stream()
                .map(one -> Entry.of(new Subject(Account.KIND, one.getKey()), "group.roster-forgotten")
                        .under(regulation.basis(Rule.ROSTER_KEPT).id(), Rule.ROSTER_KEPT.id())
                        .with("people", one.getValue().intValue()))
                .toList());
        return gone.size();
    }
}
