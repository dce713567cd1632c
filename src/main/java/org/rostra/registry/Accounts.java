package org.rostra.registry;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.access.Sight;
import org.rostra.directory.People;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.registry.AccountQuery.Key;
import org.rostra.registry.AccountQuery.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register: every public account of the institution and its bodies. */
@Component
public class Accounts {
    static final int PAGE = 20;

    private final AccountTable table;
    private final AccountRelations relations;
    private final AccountListTable lists;
    private final CustodyTable custody;
    private final People people;
    private final Access access;
    private final Ledger ledger;

    Accounts(AccountTable table, AccountRelations relations, AccountListTable lists, CustodyTable custody,
            People people, Access access, Ledger ledger) {
        this.table = table;
        this.relations = relations;
        this.lists = lists;
        this.custody = custody;
        this.people = people;
        this.access = access;
        this.ledger = ledger;
    }

    /** The account, if the act's person may read it; a draft is its applicant's alone. */
    @Transactional(readOnly = true)
    public Account getFor(Act act, UUID id) {
        return table.find(id).filter(account -> access.may(act, Action.ACCOUNT_READ, relations.found(account)))
                .orElseThrow(NotFound::new);
    }

    /** The ids of what the person may see and the filter means; of those chosen where some are. */
    public List<UUID> chosen(Act act, AccountFilter filter, Optional<Set<UUID>> ids, int limit) {
        return lists.ids(access.sight(act, Action.ACCOUNT_LIST), filter, act.today(), ids, limit);
    }

    /** One page of what the person may see, with the keys of the pages beside it. */
    public AccountQuery.Page page(Act act, AccountQuery query) {
        Sight sight = access.sight(act, Action.ACCOUNT_LIST);
        AccountListTable.Found found = lists.page(sight, query, act.today(), PAGE + 1);
        List<Account> rows = found.rows();
        boolean beyond = rows.size() > PAGE;
        List<Account> shown = beyond ? rows.subList(0, PAGE) : rows;
        if (query.back()) {
            shown = shown.reversed();
        }
        boolean hasPrevious = query.back() ? beyond : query.after() != null;
        boolean hasNext = query.back() || beyond;
        return new AccountQuery.Page(shown, hasPrevious && !shown.isEmpty() ? key(query, shown.getFirst()) : null,
                hasNext && !shown.isEmpty() ? key(query, shown.getLast()) : null,
                found.count(), found.more());
    }

    /** Writes the office's own note beside an account. */
    @Transactional
    public void remark(Act act, UUID id, @Nullable String remark) {
        access.check(act, Action.ACCOUNT_REMARK, Account.subject(id));
        table.remark(id, remark == null || remark.isBlank() ? null : remark.strip());
        ledger.record(act, Entry.of(Account.subject(id), "account.remarked").withheld("remark", remark));
    }

    /** The custodians in post. The caller has loaded the account. */
    @Transactional(readOnly = true)
    public List<Custody> custodians(Act act, UUID id) {
        return custody.current(Collections.singleton(id), act.today());
    }

    /** What happened to the account, oldest first. */
    @Transactional(readOnly = true)
    public List<Event> historyFor(Act act, UUID id) {
        return ledger.historyOf(getFor(act, id).asSubject());
    }

    /** Names of the people in the account's history. */
    @Transactional(readOnly = true)
    public Map<UUID, String> actors(Act act, UUID id) {
        Set<UUID> ids = new HashSet<>();
        for (Event event : historyFor(act, id)) {
            if (event.actor() instanceof Actor.Person(UUID person)) {
                ids.add(person);
            }
            Optional.ofNullable(event.onBehalfOf()).ifPresent(ids::add);
        }
        return people.names(ids);
    }

    /** The names of people who are told of on an account's page. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> ids) {
        return people.names(ids);
    }

    @Transactional(readOnly = true)
    public List<Account> draftsOf(Act act) {
        return act.person().map(table::draftsOf).orElse(List.of());
    }

    /** Accounts of the unit on the same platform: one is the rule, one more is only warned about. */
    @Transactional(readOnly = true)
    public List<Account> besides(UUID unit, String platform, UUID except) {
        return table.ofUnitOnPlatform(unit, platform).stream().filter(a -> !a.id().equals(except)).toList();
    }

    private static Key key(AccountQuery query, Account account) {
        return new Key(query.order() == Order.CHANGED
                ? account.changed().toString()
                : org.rostra.text.Pinyin.sortKey(account.name()), account.id());
    }

    Optional<Account> find(UUID id) {
        return table.find(id);
    }
}
