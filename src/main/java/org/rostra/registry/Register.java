package org.rostra.registry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.access.Position;
import org.rostra.access.Relations.Standing;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register as commands on accounts that stand use it: read under a lock, asked about, written. */
@Component
public class Register {
    private final AccountTable accounts;
    private final AccountRelations relations;
    private final Access access;

    Register(AccountTable accounts, AccountRelations relations, Access access) {
        this.accounts = accounts;
        this.relations = relations;
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

    /** True if the act may do this to the account now; for buttons. */
    public boolean may(Act act, Action action, Account account) {
        return access.may(act, action, relations.found(account));
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

    /** Writes what changed of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void amend(Act act, Account before, Details now) {
        accounts.amend(before, now, act.at());
    }

    /** How a person stands to something that is about an account: as to the account, and to the cases about it. */
    public Standing standing(UUID person, UUID account, Subject about, Set<Position> asked) {
        Standing standing = relations.standing(person, Account.subject(account), asked);
        relations.addCases(standing.positions(), person, about, asked);
        return standing;
    }
}
