package org.rostra.review.group;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.People;
import org.rostra.directory.Seats;
import org.rostra.groups.decision.UnitProposal;
import org.rostra.groups.decision.UnitProposals;
import org.rostra.ledger.Act;
import org.rostra.registry.Account;
import org.rostra.registry.AccountColumn;
import org.rostra.registry.AccountLine;
import org.rostra.registry.AccountLines;
import org.rostra.registry.AccountQuery.Key;
import org.rostra.registry.Register;
import org.rostra.review.group.GroupLineTable.Told;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Units' lists of groups to look at: mine, one by itself a screen at a time, and a year's as a whole. */
@Component
@Transactional(readOnly = true)
public class GroupLists {
    /** How many stand on a screen that is answered by one act. */
    public static final int PAGE = 30;
    private static final int SUPERVISORS = 200;

    private final GroupListTable lists;
    private final GroupLineTable lines;
    private final AccountLines accountLines;
    private final UnitProposals proposals;
    private final Register register;
    private final People people;
    private final Seats seats;
    private final Access access;

    GroupLists(GroupListTable lists, GroupLineTable lines, AccountLines accountLines, UnitProposals proposals,
            Register register, People people, Seats seats, Access access) {
        this.lists = lists;
        this.lines = lines;
        this.accountLines = accountLines;
        this.proposals = proposals;
        this.register = register;
        this.people = people;
        this.seats = seats;
        this.access = access;
    }

    /** The lists of a year that are the person's to answer. */
    public List<GroupShare> mine(Act act, int year) {
        return act.person().map(person -> shares(lists.ofSeats(seats.of(person, act.today()), year))).orElse(List.of())
                .stream().filter(share -> share.all() > 0).toList();
    }

    /** A list, if the person may see it. */
    public GroupShare getFor(Act act, UUID id) {
        return shares(List.of(lists.find(id).filter(one -> access.may(act, Action.REVIEW_PART_READ, one.asSubject()))
                .orElseThrow(NotFound::new))).getFirst();
    }

    /** True if the person answers it. */
    public boolean mayAnswer(Act act, GroupList list) {
        return access.may(act, Action.REVIEW_GROUPS, list.asSubject());
    }

    /** Every list of a year with its counts, for those who see the whole; without those that fell empty. */
    public List<GroupShare> board(Act act, int year) {
        access.check(act, Action.REVIEW_READ_ALL);
        return shares(lists.ofYear(year)).stream().filter(share -> share.all() > 0).toList();
    }

    /** Who supervises groups of a list that the caller has read, by name. */
    public Map<UUID, String> supervisors(GroupList list) {
        return people.names(lines.supervisors(list.id(), SUPERVISORS));
    }

    /** A screen of a list that the caller has read, in the order of names, from behind a key. */
    public List<ShownGroup> page(Act act, GroupList list, GroupFilter filter, @Nullable Key after, Locale locale) {
        List<GroupLine> found = lines.page(list.id(), filter, after, PAGE);
        Set<UUID> ids = found.stream().map(GroupLine::group).collect(Collectors.toSet());
        Map<UUID, AccountLine> accounts = accountLines.of(act, register.list(ids), List.of(AccountColumn.UNIT,
                AccountColumn.CUSTODIANS, AccountColumn.SUPERVISOR, AccountColumn.MEMBERS), locale).stream()
                .collect(Collectors.toMap(line -> line.account().id(), Function.identity()));
        Map<UUID, Told> told = lines.told(ids);
        Map<UUID, UnitProposal.Progress> progress = filter.answer() == UnitAnswer.DISSOLVE
                ? proposals.progress(ids)
                : Map.of();
        Map<UUID, String> names = people.names(named(found, told.values()));
        return found.stream().filter(line -> accounts.containsKey(line.group())).map(line -> {
            AccountLine account = Objects.requireNonNull(accounts.get(line.group()));
            Told one = told.getOrDefault(line.group(), Told.NOTHING);
            String owner = one.owner() == null
                    ? account.custodians().stream().findFirst().orElse("")
                    : names.getOrDefault(one.owner(), "");
            return new ShownGroup(line, account, owner, one.end(), one.confirmed(), hints(act, account, one),
                    progress.get(line.group()), line.by() == null ? "" : names.getOrDefault(line.by(), ""));
        }).toList();
    }

    private static Set<UUID> named(List<GroupLine> found, Collection<Told> told) {
        Set<UUID> ids = new HashSet<>();
        found.stream().map(GroupLine::by).forEach(ids::add);
        told.stream().map(Told::owner).forEach(ids::add);
        ids.remove(null);
        return ids;
    }

    private static Set<GroupHint> hints(Act act, AccountLine line, Told told) {
        Account account = line.account();
        Set<GroupHint> hints = EnumSet.noneOf(GroupHint.class);
        if (line.supervisors().isEmpty()) {
            hints.add(GroupHint.NO_SUPERVISOR);
        }
        if (told.end() != null && told.end().isBefore(act.today())) {
            hints.add(GroupHint.ENDED);
        }
        if (told.reached() && account.filingNumber() == null) {
            hints.add(GroupHint.UNFILED);
        }
        return hints;
    }

    private List<GroupShare> shares(List<GroupList> of) {
        Map<UUID, Map<UnitAnswer, Integer>> counts = lists.counts(of.stream().map(GroupList::id).toList());
        return of.stream().map(list -> new GroupShare(list, counts.getOrDefault(list.id(), Map.of()))).toList();
    }
}
