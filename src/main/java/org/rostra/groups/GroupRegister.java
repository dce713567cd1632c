package org.rostra.groups;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.registry.Account;
import org.rostra.registry.Custody;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Groups as commands on them use them: read under the lock of their account, written with a new version. */
@Component
public class GroupRegister {
    private final GroupTable table;
    private final ToldTable lists;
    private final Register register;
    private final PlatformLinks platforms;

    GroupRegister(GroupTable table, ToldTable lists, Register register, PlatformLinks platforms) {
        this.table = table;
        this.lists = lists;
        this.register = register;
        this.platforms = platforms;
    }

    /** True for an account on a platform on which people talk in groups. */
    public boolean isGroup(Account account) {
        return platforms.isGroup(account.platform());
    }

    /** The group of the account; one that came with a list is described by what the list told. */
    public Group of(Act act, Account account) {
        return table.find(account.id()).orElseGet(() -> listed(act, account));
    }

    /** Those of the accounts that are groups with particulars on record. */
    public Map<UUID, Group> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : table.list(ids).stream().collect(Collectors.toMap(Group::id, Function.identity()));
    }

    /** The group with its account's row locked, if the act may do this to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public WholeGroup lockFor(Act act, Action action, UUID id) {
        return whole(act, register.lockFor(act, action, id));
    }

    /** The same where the act was found to be allowed by another way. */
    @Transactional(propagation = Propagation.MANDATORY)
    public WholeGroup lock(Act act, UUID id) {
        return whole(act, register.lock(id));
    }

    /** Writes what changed; of what two decide a new version. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Group group, boolean decided) {
        table.put(decided ? group.next() : group);
    }

    /** Enters the particulars of a group whose account is new. */
    @Transactional(propagation = Propagation.MANDATORY)
    void enter(Act act, Group group) {
        table.insert(group, act.today());
    }

    /** The same of an account whose row the caller holds; what only a list told is entered with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public WholeGroup whole(Act act, Account account) {
        if (!isGroup(account)) {
            throw new NotFound();
        }
        Optional<Group> known = table.find(account.id());
        Group group = known.orElseGet(() -> listed(act, account));
        if (known.isEmpty()) {
            table.insert(group, act.today());
        }
        return new WholeGroup(account, group);
    }

    private Group listed(Act act, Account account) {
        List<UUID> keepers = register.custodians(List.of(account.id()), act.today()).stream().map(Custody::person)
                .toList();
        UUID owner = keepers.isEmpty()
                ? Optional.ofNullable(account.createdBy()).orElseGet(() -> act.person().orElseThrow(NotFound::new))
                : keepers.getFirst();
        return Group.listed(account, lists.byAccount(List.of(account.id())).get(account.id()), owner);
    }
}
