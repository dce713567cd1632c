package org.rostra.security;

import java.util.Optional;
import java.util.UUID;
import org.rostra.access.NotFound;
import org.rostra.directory.Invitations;
import org.rostra.directory.Invitations.Invited;
import org.rostra.ledger.Act;
import org.springframework.stereotype.Component;

/** Somebody comes in by his link and chooses a password. The slow hashing is done before the transaction begins. */
@Component
public class AcceptInvitation {
    private final Invitations invitations;
    private final Logins logins;
    private final PasswordRule rule;
    private final Passwords passwords;

    AcceptInvitation(Invitations invitations, Logins logins, PasswordRule rule, Passwords passwords) {
        this.invitations = invitations;
        this.logins = logins;
        this.rule = rule;
        this.passwords = passwords;
    }

    public Optional<Invited> find(String token) {
        return invitations.find(token);
    }

    /**
     * @throws NotFound        if the link is not good any more
     * @throws SecurityRefused if the password may not be used
     * @throws Busy            if too many passwords are being hashed
     */
    public UUID accept(Act act, String token, String password, String again) {
        Invited invited = invitations.find(token).orElseThrow(NotFound::new);
        rule.check(password, again, invited.number(), invited.name());
        return logins.accept(act, token, passwords.hash(password));
    }
}
