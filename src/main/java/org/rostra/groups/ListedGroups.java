package org.rostra.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.GroupsImported.Told;
import org.springframework.stereotype.Component;

/** Enters what a list tells of groups: at once where unit and owner are known, else kept until they are. */
@Component
class ListedGroups {
    private final GroupTable groups;
    private final ToldTable lists;
    private final Regulation regulation;
    private final Ledger ledger;

    ListedGroups(GroupTable groups, ToldTable lists, Regulation regulation, Ledger ledger) {
        this.groups = groups;
        this.lists = lists;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** Writes what is new of the accounts, which the caller holds. */
    void enter(Act act, List<Account> accounts, List<Told> told, Map<UUID, UUID> owners) {
        List<UUID> ids = accounts.stream().map(Account::id).toList();
        Map<UUID, Told> before = lists.byAccount(ids);
        Map<UUID, Told> now = lists.put(told);
        Map<UUID, Group> known = groups.list(ids).stream().collect(Collectors.toMap(Group::id, Function.identity()));
        List<Entry> entries = new ArrayList<>();
        for (Account account : accounts) {
            Group group = known.get(account.id());
            Told said = Objects.requireNonNull(now.get(account.id()));
            Group next = group == null
                    ? fresh(account, said, owners.get(account.id()))
                    : again(group, account, said, before.getOrDefault(account.id(), said));
            if (next != null && !next.equals(group)) {
                write(act, group, next);
                entries.add(entry(account, next));
            }
        }
        ledger.recordAll(act, entries);
    }

    private static @Nullable Group fresh(Account account, Told told, @Nullable UUID owner) {
        return account.unit() == null || owner == null ? null : Group.listed(account, told, owner);
    }

    /** What this list tells otherwise than the one before; what was changed by others meanwhile stays. */
    private static Group again(Group group, Account account, Told now, Told before) {
        return new Group(group.id(),
                Objects.equals(now.kind(), before.kind()) ? group.kind() : GroupKind.of(now.kind(), account.body()),
                Objects.equals(now.range(), before.range())
                        ? group.range()
                        : Objects.requireNonNullElse(now.range(), ""),
                group.content(), Objects.equals(now.end(), before.end()) ? group.end() : now.end(), group.owner(),
                group.version());
    }

    private void write(Act act, @Nullable Group before, Group now) {
        if (before == null) {
            groups.insert(now, act.today());
        } else {
            groups.put(now.next());
        }
    }

    private Entry entry(Account account, Group group) {
        Rule rule = GroupKind.reporting(account.body());
        return Entry.of(account.asSubject(), "group.listed").under(regulation.basis(rule).id(), rule.id())
                .with("kind", group.kind().id()).with("owner", group.owner()).with("end", group.end());
    }
}
