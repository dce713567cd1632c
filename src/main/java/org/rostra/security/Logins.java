package org.rostra.security;

import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.Invitations;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The logins of this institution: opened by an invitation, disabled and enabled by an administrator. */
@Component
public class Logins {
    /** The kind under which the ledger keeps a person's login. */
    public static final String SUBJECT = "login";

    private final LoginTable table;
    private final Invitations invitations;
    private final Access access;
    private final Ledger ledger;

    Logins(LoginTable table, Invitations invitations, Access access, Ledger ledger) {
        this.table = table;
        this.invitations = invitations;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Uses an invitation up and sets the password that its holder chose. Sessions under an earlier password end.
     *
     * @param hash of a password that was checked
     */
    @Transactional
    public UUID accept(Act act, String token, String hash) {
        access.check(act, Action.INVITATION_ACCEPT);
        UUID person = invitations.redeem(act, token);
        set(act, person, hash);
        return person;
    }

    /** Ends all sessions of the person on every node with the next request, and lets him sign in no more. */
    @Transactional
    public void disable(Act act, UUID person) {
        access.check(act, Action.LOGIN_DISABLE);
        if (!table.disable(person, act.at())) {
            throw new NotFound();
        }
        ledger.record(act, Entry.of(new Subject(SUBJECT, person), "login.disabled"));
    }

    @Transactional
    public void enable(Act act, UUID person) {
        access.check(act, Action.LOGIN_DISABLE);
        if (!table.enable(person)) {
            throw new NotFound();
        }
        ledger.record(act, Entry.of(new Subject(SUBJECT, person), "login.enabled"));
    }

    void set(Act act, UUID person, String hash) {
        table.setHash(person, hash, act.at());
        ledger.record(act, Entry.of(new Subject(SUBJECT, person), "login.password-set"));
    }
}
