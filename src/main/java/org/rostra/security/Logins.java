package org.rostra.security;

import java.util.List;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.Invitations;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Event;
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

    /**
     * Ends all sessions of the person on every node with the next request, and lets him sign in no more. His offices
     * stay his: what waits on them waits.
     *
     * @throws SecurityRefused without a reason; if he has no open login; for one's own, and for the last of a seat of
     *     administration that can sign in
     */
    @Transactional
    public void disable(Act act, UUID person, String reason) {
        access.check(act, Action.LOGIN_DISABLE);
        String why = reason(reason);
        if (act.person().filter(person::equals).isPresent()) {
            throw new SecurityRefused(Says.OWN_LOGIN, "reason");
        }
        table.holdAdministrators();
        if (table.lastOfSeat(person, act.today())) {
            throw new SecurityRefused(Says.LAST_OF_SEAT, "reason");
        }
        if (!table.disable(person, act.at())) {
            throw new SecurityRefused(Says.LOGIN_UNCHANGED, "reason");
        }
        record(act, person, "login.disabled", why);
    }

    /** @throws SecurityRefused without a reason, or if the person has no disabled login */
    @Transactional
    public void enable(Act act, UUID person, String reason) {
        access.check(act, Action.LOGIN_DISABLE);
        String why = reason(reason);
        if (!table.enable(person)) {
            throw new SecurityRefused(Says.LOGIN_UNCHANGED, "reason");
        }
        record(act, person, "login.enabled", why);
    }

    /** When the login was opened, disabled and enabled, by whom and why; the last first. */
    @Transactional(readOnly = true)
    public List<Event> history(Act act, UUID person) {
        if (!access.open(act, Action.LOGIN_DISABLE)) {
            throw new NotFound();
        }
        return ledger.historyOf(new Subject(SUBJECT, person)).reversed();
    }

    private static String reason(String written) {
        if (written.isBlank()) {
            throw new SecurityRefused(Says.REASON_MISSING, "reason");
        }
        return written.strip();
    }

    private void record(Act act, UUID person, String type, String reason) {
        ledger.record(act, Entry.of(new Subject(SUBJECT, person), type).withheld("reason", reason));
    }

    void set(Act act, UUID person, String hash) {
        table.setHash(person, hash, act.at());
        ledger.record(act, Entry.of(new Subject(SUBJECT, person), "login.password-set"));
    }
}
