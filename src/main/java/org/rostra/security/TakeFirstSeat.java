package org.rostra.security;

import java.util.UUID;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.springframework.stereotype.Component;

/** Somebody takes a first seat and chooses a password. The slow hashing is done before the transaction begins. */
@Component
public class TakeFirstSeat {
    private final FirstSeats seats;
    private final PasswordRule rule;
    private final Passwords passwords;

    TakeFirstSeat(FirstSeats seats, PasswordRule rule, Passwords passwords) {
        this.seats = seats;
        this.rule = rule;
        this.passwords = passwords;
    }

    /**
     * @throws NotFound        if the link is not good any more
     * @throws SecurityRefused if the password may not be used, or the number belongs to somebody else
     * @throws Busy            if too many passwords are being hashed
     */
    public UUID take(Act act, String token, String number, String name, String password, String again) {
        if (seats.find(token).isEmpty()) {
            throw new NotFound();
        }
        rule.check(password, again, number.strip(), name.strip());
        return seats.take(act, token, number.strip(), name.strip(), passwords.hash(password));
    }
}
