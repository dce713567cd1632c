package org.rostra.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import org.rostra.ledger.Act;
import org.rostra.security.SignInEventTable.Outcome;
import org.rostra.vault.Token;
import org.springframework.stereotype.Component;

/**
 * Signs a person in by number and password. A number that nobody has is treated like a wrong password in every step, so
 * that neither answer nor time tells which numbers exist.
 */
@Component
public class SignIn {
    private static final Duration DEVICE_KEPT = Duration.ofDays(180);
    private static final SecretCookie DEVICE = new SecretCookie("device", DEVICE_KEPT);

    /** What came of it. */
    public sealed interface Result {
        record SignedIn() implements Result {}

        record Wrong() implements Result {}

        record TooSoon(Duration pause) implements Result {}
    }

    private final LoginTable logins;
    private final Attempts attempts;
    private final DeviceTable devices;
    private final SignInEventTable events;
    private final Passwords passwords;
    private final Sessions sessions;

    SignIn(LoginTable logins, Attempts attempts, DeviceTable devices, SignInEventTable events, Passwords passwords,
            Sessions sessions) {
        this.logins = logins;
        this.attempts = attempts;
        this.devices = devices;
        this.events = events;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /**
     * Tries once. No transaction is open while the password is checked: a queue of passwords must not hold connections.
     *
     * @throws Busy if too many passwords are being checked
     */
    public Result by(Act act, String number, String password, HttpServletRequest request,
            HttpServletResponse response) {
        String network = Network.of(request.getRemoteAddr()).text();
        Optional<Login> login = logins.find(number.strip(), act.today());
        Optional<UUID> person = login.map(Login::person);
        String account = person.map(UUID::toString).orElseGet(() -> bucket(number));
        String place = person.flatMap(known -> device(request, known)).orElse("network/" + network);
        if (!attempts.count(account, place, act.at())) {
            events.insert(act.at(), person.orElse(null), Outcome.TOO_SOON, network);
            return new Result.TooSoon(attempts.waitFor(account, place, act.at()));
        }
        boolean right = passwords.matches(password, login.map(Login::passwordHash).orElse(null));
        if (login.isEmpty() || !right || !login.get().open()) {
            events.insert(act.at(), person.orElse(null), right ? Outcome.CLOSED : Outcome.WRONG, network);
            return new Result.Wrong();
        }
        attempts.forget(account, act.at());
        rehash(login.get(), password);
        return admit(act, login.get().person(), Factor.PASSWORD, request, response);
    }

    /** Opens the session of somebody who has just set his password. */
    public Result admit(Act act, UUID person, HttpServletRequest request, HttpServletResponse response) {
        return admit(act, person, Factor.PASSWORD, request, response);
    }

    /** Opens the session of somebody who has shown the factor. */
    Result admit(Act act, UUID person, Factor factor, HttpServletRequest request, HttpServletResponse response) {
        String network = Network.of(request.getRemoteAddr()).text();
        if (!sessions.open(person, factor, request, response)) {
            events.insert(act.at(), person, Outcome.CLOSED, network);
            return new Result.Wrong();
        }
        events.insert(act.at(), person, Outcome.SIGNED_IN, network);
        remember(act.at(), person, request, response);
        return new Result.SignedIn();
    }

    /** Ends the session of the request. */
    public void out(Act act, HttpServletRequest request, HttpServletResponse response) {
        act.person().ifPresent(person -> events.insert(act.at(), person, Outcome.SIGNED_OUT,
                Network.of(request.getRemoteAddr()).text()));
        sessions.end(request, response);
    }

    private void rehash(Login login, String password) {
        String before = login.passwordHash();
        if (before != null && passwords.outdated(before)) {
            logins.rehash(login.person(), before, passwords.hash(password));
        }
    }

    private Optional<String> device(HttpServletRequest request, UUID person) {
        return DEVICE.read(request).map(Token::hash).filter(token -> devices.knows(token, person))
                .map(token -> "device/" + HexFormat.of().formatHex(token, 0, 8));
    }

    private void remember(Instant at, UUID person, HttpServletRequest request, HttpServletResponse response) {
        devices.forgetUsedBefore(at.minus(DEVICE_KEPT));
        Token token = DEVICE.read(request).filter(known -> devices.knows(known.hash(), person))
                .orElseGet(Token::make);
        devices.remember(token.hash(), person, at);
        DEVICE.write(token, request, response);
    }

    /** What was typed as a number may be a password by mistake: 32 bits of it count tries and tell nothing. */
    private static String bucket(String number) {
        var sum = new CRC32();
        sum.update(number.strip().getBytes(StandardCharsets.UTF_8));
        return "unknown/" + Long.toHexString(sum.getValue());
    }
}
