package org.rostra.review.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.Seats;
import org.rostra.groups.decision.UnitProposals;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Argument;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.StandIns;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.Register;
import org.rostra.registry.campaign.StillTrue;
import org.rostra.review.ReviewSays;
import org.rostra.review.Reviews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit answers for its groups, a screen at a time. What it keeps is kept, and its record confirmed with that; what it
 * would have dissolved goes to owner and supervisor (四（三）), who decide.
 */
@Component
public class AnswerGroups {
    private static final int LONGEST = 500;

    private final GroupListTable lists;
    private final GroupLineTable lines;
    private final SettleLists settle;
    private final Reviews reviews;
    private final UnitProposals proposals;
    private final StillTrue records;
    private final Register register;
    private final Seats seats;
    private final StandIns standIns;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    AnswerGroups(GroupListTable lists, GroupLineTable lines, SettleLists settle, Reviews reviews,
            UnitProposals proposals, StillTrue records, Register register, Seats seats, StandIns standIns,
            Regulation regulation, Access access, Ledger ledger) {
        this.lists = lists;
        this.lines = lines;
        this.settle = settle;
        this.reviews = reviews;
        this.proposals = proposals;
        this.records = records;
        this.register = register;
        this.seats = seats;
        this.standIns = standIns;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Answers for each of the groups as it was seen. What changed meanwhile, or stands so already, is left out.
     *
     * @return how many were answered
     * @throws org.rostra.policy.Refused for a dissolution without a reason, or one that is taken back after owner or
     *                                   supervisor took it up
     */
    @Enforces(Rule.GROUPS_KEPT)
    @Transactional
    public int answer(Act by, UUID id, Collection<Choice> choices) {
        GroupList list = lists.find(id).orElseThrow(NotFound::new);
        access.check(by, Action.REVIEW_GROUPS, list.asSubject());
        Act act = represented(by, list);
        Map<UUID, Choice> chosen = choices.stream().filter(one -> one.answer().given())
                .collect(Collectors.toMap(Choice::group, Function.identity(), (_, last) -> last));
        // The accounts first, as whoever decides about a group does.
        Map<UUID, Account> accounts = register.lockAll(chosen.keySet()).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        List<GroupLine> meant = lines.lockAll(list.year(), chosen.keySet()).stream()
                .filter(line -> line.list().equals(id) && fresh(line, chosen, accounts)).toList();
        UUID person = act.person().orElseThrow();
        List<GroupLine> kept = new ArrayList<>();
        Map<UUID, Entry> entries = new HashMap<>();
        for (GroupLine line : meant) {
            Choice choice = Objects.requireNonNull(chosen.get(line.group()));
            Account account = Objects.requireNonNull(accounts.get(line.group()));
            if (choice.answer() == UnitAnswer.DISSOLVE) {
                requireReason(choice, account);
            } else {
                kept.add(line);
            }
            lines.put(line.answered(choice, person, act.at()));
            entries.put(line.group(), entry(list, account, choice));
        }
        carryOut(act, meant, chosen, accounts, kept);
        ledger.recordAll(act, List.copyOf(entries.values()));
        reviews.year(list.year()).ifPresent(year -> settle.settle(act, year, List.of(list)));
        return meant.size();
    }

    private static boolean fresh(GroupLine line, Map<UUID, Choice> chosen, Map<UUID, Account> accounts) {
        Choice choice = Objects.requireNonNull(chosen.get(line.group()));
        Account account = accounts.get(line.group());
        return account != null && inUse(account) && line.version() == choice.version()
                && line.answer() != choice.answer() && line.answer() != UnitAnswer.GONE;
    }

    private void carryOut(Act act, List<GroupLine> meant, Map<UUID, Choice> chosen, Map<UUID, Account> accounts,
            List<GroupLine> kept) {
        kept.stream().filter(line -> line.answer() == UnitAnswer.DISSOLVE)
                .forEach(line -> proposals.withdraw(act, line.group()));
        // Whoever keeps a group has read its line: nobody else is asked this month whether it is true.
        records.confirmed(act, kept.stream().map(GroupLine::group).filter(group -> Optional.ofNullable(accounts.get(
                group)).filter(one -> one.state() == AccountState.RUNNING).isPresent()).toList());
        meant.stream().map(line -> Objects.requireNonNull(chosen.get(line.group())))
                .filter(choice -> choice.answer() == UnitAnswer.DISSOLVE)
                .forEach(choice -> proposals.begin(act, choice.group(), choice.why().strip()));
    }

    private void requireReason(Choice choice, Account account) {
        if (choice.why().isBlank() || choice.why().strip().length() > LONGEST) {
            throw regulation.refuse(Rule.GROUPS_KEPT, ReviewSays.GROUP_REASON, ReviewSays.GROUP_REASON_NEXT,
                    new Argument.Text(account.name()));
        }
    }

    private Entry entry(GroupList list, Account account, Choice choice) {
        boolean dissolve = choice.answer() == UnitAnswer.DISSOLVE;
        return Entry.of(account.asSubject(), dissolve ? "group.to-dissolve" : "group.kept")
                .under(regulation.basis(Rule.GROUPS_KEPT).id(), Rule.GROUPS_KEPT.id()).with("year", list.year())
                .with("unit", list.unit()).withheld("reason", dissolve ? choice.why().strip() : null);
    }

    private Act represented(Act by, GroupList list) {
        UUID person = by.person().orElseThrow();
        return seats.holders(list.seat(), by.today()).contains(person)
                ? by
                : standIns.represented(list.seat(), GroupList.KIND, person, by.today()).map(by::onBehalfOf)
                        .orElse(by);
    }

    private static boolean inUse(Account account) {
        return account.state() == AccountState.RUNNING || account.state() == AccountState.TO_BE_FILED;
    }
}
