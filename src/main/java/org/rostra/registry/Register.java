package org.rostra.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.access.Position;
import org.rostra.access.Relations.Standing;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.directory.Seat;
import org.rostra.directory.Unit;
import org.rostra.ledger.Subject;
import org.rostra.policy.BodyKind;
import org.rostra.text.Normalised;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register as commands on accounts that stand use it: read under a lock, asked about, written. */
@Component
public class Register {
    private final AccountTable accounts;
    private final AccountRelations relations;
    private final AccountListTable lists;
    private final CustodyTable custody;
    private final MembershipTable memberships;
    private final Bodies bodies;
    private final Access access;

    Register(AccountTable accounts, AccountRelations relations, AccountListTable lists,
            CustodyTable custody, MembershipTable memberships,
            Bodies bodies, Access access) {
        this.accounts = accounts;
        this.relations = relations;
        this.lists = lists;
        this.custody = custody;
        this.memberships = memberships;
        this.bodies = bodies;
        this.access = access;
    }

    /** The account with its row locked, if the act may do this to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Account lockFor(Act act, Action action, UUID id) {
        Account account = lock(id);
        access.check(act, action, relations.found(account));
        return account;
    }

    /** The account with its row locked, where the act was found to be allowed by another way. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Account lock(UUID id) {
        return accounts.lock(id).orElseThrow(NotFound::new);
    }

    /** The same of many, in the order of their ids. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Account> lockAll(Collection<UUID> ids) {
        return accounts.lockAll(ids);
    }

    /** True if the act may do this to the account now; for buttons. */
    public boolean may(Act act, Action action, Account account) {
        return access.may(act, action, relations.found(account));
    }

    /** The account as a subject of ledger and duties. */
    public Subject subject(UUID id) {
        return Account.subject(id);
    }

    /** The seat of those who keep the account, whoever they are. */
    public Seat custodianSeat(Account account) {
        return custodianSeat(account.id());
    }

    public Seat custodianSeat(UUID account) {
        return new Seat.RoleOn(AccountDuties.CUSTODIAN, Account.subject(account));
    }

    /** Running accounts and groups that the act's person keeps or supervises himself, by name; at most so many. */
    public List<Account> inHandsOf(Act act, Action action, int limit) {
        return act.person().map(person -> lists.inHandsOf(person, access.held(act), act.today(), limit)).orElse(
                List.of()).stream().filter(one -> may(act, action, one)).toList();
    }

    public Account get(UUID id) {
        return accounts.find(id).orElseThrow(NotFound::new);
    }

    public List<Account> list(Set<UUID> ids) {
        return accounts.list(ids);
    }

    /** Another living account that the platform would know by this id. */
    public Optional<Account> another(Account than, String canonicalId) {
        return accounts.withId(than.platform(), canonicalId).stream()
                .filter(one -> !one.id().equals(than.id()) && one.state() != AccountState.CLOSED).findFirst();
    }

    /** Living accounts of this name, or behind this link. */
    public List<Account> like(String name, Optional<CanonicalLink> link) {
        String key = Normalised.key(name);
        List<Account> found = new ArrayList<>(link.map(to -> accounts.withId(to.platform(), to.id()))
                .orElse(List.of()));
        if (!key.isEmpty()) {
            accounts.withName(key).stream().filter(one -> !found.contains(one)).forEach(found::add);
        }
        return found;
    }

    /** Enters an account that exists and nobody has filed; it is to be made up (补办). */
    @Transactional(propagation = Propagation.MANDATORY)
    public Account enter(Act act, String name, Optional<CanonicalLink> link, Unit unit) {
        BodyKind body = Bodies.of(unit);
        var account = new Account(Ids.next(), AccountState.TO_BE_FILED, name,
                link.map(CanonicalLink::platform).orElse(null), link.map(CanonicalLink::id).orElse(null),
                link.flatMap(CanonicalLink::url).orElse(null), unit.id(), body, bodies.tier(body), null, null, null,
                null, null, null, null, null, null, null, true, true, null, null, null, Map.of(), null, act.at());
        accounts.insert(account);
        return account;
    }

    /** Enters a group that was registered by whoever made it; it runs from now on (四（一）). */
    @Transactional(propagation = Propagation.MANDATORY)
    public Account enterGroup(Act act, NewGroup group) {
        var account = new Account(Ids.next(), AccountState.RUNNING, group.name(), group.platform(), group.number(),
                group.link(), group.unit(), group.body(), bodies.tier(group.body()), null, group.madeOn(), null, null,
                null, null, null, null, group.purpose(), null, false, false, null, null, null, Map.of(),
                act.person().orElse(null), act.at());
        accounts.insert(account);
        return account;
    }

    /** The account is filed under the number; its state is as it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void file(Act act, Account account, String number) {
        accounts.number(account.id(), number, act.today(), act.at());
    }

    /**
     * Running accounts whose supervisor confirmed that he is in them, and is not the one who supervises them now; nor is
     * who keeps them. A deputy who confirmed counts as long as he is one. From behind one of them on, by id.
     */
    public List<UUID> supervisedByOthers(LocalDate on, UUID after, int limit) {
        return memberships.ofOthers(on, after, limit);
    }

    /** Living accounts of the unit and body on the platform: one more of the kind may not be needed. */
    public List<Account> besides(UUID unit, String platform) {
        return accounts.ofUnitOnPlatform(unit, platform);
    }

    /** Writes what changed of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void amend(Act act, Account before, Details now) {
        accounts.amend(before, now, act.at());
    }

    /** The account goes to another state, if that may follow. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Act act, Account account, AccountState next) {
        accounts.move(account.id(), account.state().to(next), act.at());
    }

    /** The account runs no longer, whether it was filed or not; tells whether it did, and is to be seen as suspended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean stop(Act act, Account account) {
        return switch (account.state()) {
            case RUNNING, TO_BE_FILED -> {
                accounts.stop(account.id(), act.at());
                yield true;
            }
            case CLOSING -> {
                accounts.stop(account.id(), act.at());
                yield false;
            }
            case DRAFT, APPLIED, APPROVED_TO_OPEN, SUSPENDED, CLOSED, REFUSED, WITHDRAWN, LAPSED -> false;
        };
    }

    /** The account is closed, as it really was on the day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(Act act, Account account, LocalDate on) {
        account.state().to(AccountState.CLOSED);
        accounts.close(account.id(), on, act.at());
    }

    /** Running accounts whose certification ends by the day and for which the task is not open. */
    public List<Account> certifiedBy(LocalDate by, String task, int limit) {
        return accounts.certifiedBy(by, task, limit);
    }

    /** Running accounts that nobody touched since the day and for which the task is not open, from behind one of them on. */
    public List<Account> untouched(LocalDate since, String task, @Nullable UUID after, int limit) {
        return accounts.untouched(since, task, after, limit);
    }

    /** Somebody who knows them said that what is recorded of the accounts is true. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(Act act, Collection<UUID> ids) {
        accounts.confirm(ids, act.at());
    }

    /** The custodians in post on the day; who left the institution is none. */
    public List<Custody> custodians(Collection<UUID> accounts, LocalDate on) {
        return custody.current(accounts, on);
    }

    /** The person keeps the account from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void admit(Act act, UUID account, UUID person, @Nullable LocalDate expectedLeave) {
        custody.insert(new Custody(Ids.next(), account, person, act.today(), null, expectedLeave));
    }

    /** The people keep the account no longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(Act act, UUID account, Collection<UUID> people) {
        custody.end(account, people, act.today());
    }

    /** Ends the custody of those of the people who are gone; of everybody who is gone where nobody is named. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Custody> releaseGone(Act act, @Nullable Collection<UUID> people) {
        return custody.endGone(people, act.today());
    }

    /** Accounts of these states with fewer custodians than needed and nothing owed for it, or the reverse. */
    public List<UUID> outOfStep(Collection<AccountState> states, int needed, List<String> tasks, LocalDate on,
            UUID after, int limit) {
        return custody.outOfStep(names(states), needed, tasks.toArray(String[]::new), on, after, limit);
    }

    /** How many accounts of tiers 1 and 2 in these states have fewer custodians in post, or fewer on the staff. */
    public int countWithFewer(Collection<AccountState> states, int needed, boolean staff, LocalDate on) {
        return custody.countWithFewer(names(states), needed, staff, on);
    }

    /** Custodians who are expected to leave by the day and for whom the task is not open. */
    public List<Custody> leavingBy(LocalDate on, LocalDate by, String task, Collection<AccountState> states,
            int limit) {
        return custody.leavingBy(on, by, task, names(states), limit);
    }

    private static String[] names(Collection<AccountState> states) {
        return states.stream().map(AccountState::name).toArray(String[]::new);
    }

    /** How a person stands to something about an account by the cases about that alone. */
    public Set<Position> inCases(UUID person, Subject about, Set<Position> asked) {
        Set<Position> positions = EnumSet.noneOf(Position.class);
        relations.addCases(positions, person, about, asked);
        return positions;
    }

    /** How a person stands to something that is about an account: as to the account, and to the cases about it. */
    public Standing standing(UUID person, UUID account, Subject about, Set<Position> asked) {
        Standing standing = relations.standing(person, Account.subject(account), asked);
        relations.addCases(standing.positions(), person, about, asked);
        return standing;
    }
}
