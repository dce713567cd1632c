package org.rostra.groups;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.ledger.Act;
import org.rostra.registry.Account;
import org.rostra.registry.GroupsImported;
import org.rostra.registry.GroupsImported.Told;
import org.rostra.registry.Membership;
import org.rostra.registry.Memberships;
import org.rostra.registry.Register;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Groups that came with a list: what they are, how many are in them, and their supervisors asked (四（一）). */
@Component
class GroupsFollowImports {
    private final Register register;
    private final ListedGroups lists;
    private final Memberships memberships;
    private final AskSupervisor supervision;
    private final CountMembers counting;

    GroupsFollowImports(Register register, ListedGroups lists, Memberships memberships, AskSupervisor supervision,
            CountMembers counting) {
        this.register = register;
        this.lists = lists;
        this.memberships = memberships;
        this.supervision = supervision;
        this.counting = counting;
    }

    /** A supervisor who was asked is not asked again, and a number that is known not counted again. */
    @EventListener
    void follow(GroupsImported fact) {
        Act act = fact.act();
        Map<UUID, Told> told = fact.groups().stream().collect(Collectors.toMap(Told::account, Function.identity()));
        List<Account> accounts = register.lockAll(told.keySet());
        Map<UUID, UUID> owners = new HashMap<>();
        register.custodians(told.keySet(), act.today()).forEach(one -> owners.putIfAbsent(one.account(), one.person()));
        Map<UUID, Membership> known = memberships.byAccount(told.keySet());
        lists.enter(act, accounts, fact.groups(), owners);
        for (Account account : accounts) {
            Membership before = known.getOrDefault(account.id(), Membership.NONE);
            if (before.asked() == null && account.unit() != null && owners.containsKey(account.id())) {
                supervision.ask(act, account);
            }
            Integer members = Objects.requireNonNull(told.get(account.id())).members();
            if (members != null && !members.equals(before.members())) {
                counting.count(act, account, members);
            }
        }
    }
}
