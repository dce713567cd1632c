package org.rostra.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.vault.Token;
import org.springframework.stereotype.Component;

/**
 * Who is signed in. A session is one row, found by the hash of its cookie, together with the login and the person as
 * they are now: a disabled login, a new password or a leaver ends all of his sessions on every node with the next
 * request.
 */
@Component
public class Sessions {
    private static final String FOUND = Sessions.class.getName();
    private static final SecretCookie COOKIE = SecretCookie.untilBrowserCloses("session");

    private final SessionTable table;
    private final Clock clock;

    Sessions(SessionTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** The session of the request; the database is asked once a request, and only if there is a cookie. */
    @SuppressWarnings("unchecked")
    public Optional<Session> of(HttpServletRequest request) {
        var found = (Optional<Session>) request.getAttribute(FOUND);
        if (found == null) {
            found = COOKIE.read(request).flatMap(this::load);
            request.setAttribute(FOUND, found);
        }
        return found;
    }

    /**
     * Opens a session under a new id; one that the browser had before ends.
     *
     * @return false if the person may not sign in any more
     */
    public boolean open(UUID person, Factor factor, HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        Instant now = clock.now();
        table.deleteOpenedBefore(now.minus(Session.ABSOLUTE));
        Token token = Token.make();
        if (!table.insert(token.hash(), person, factor, now)) {
            return false;
        }
        COOKIE.write(token, request, response);
        return true;
    }

    /** Signs out: the row goes, so that the cookie is worth nothing on any node. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.read(request).ifPresent(token -> {
            table.delete(token.hash());
            COOKIE.delete(request, response);
        });
        request.removeAttribute(FOUND);
    }

    /** A secret bound to the session, for the tokens of its forms. */
    public Optional<String> formSecret(HttpServletRequest request) {
        return of(request).isEmpty()
                ? Optional.empty()
                : COOKIE.read(request).map(token -> token.derive("form"));
    }

    private Optional<Session> load(Token token) {
        Instant now = clock.now();
        byte[] hash = token.hash();
        Optional<Session> live = table.find(hash, now.atZone(Act.ZONE).toLocalDate())
                .filter(session -> !session.over(now));
        if (live.filter(session -> session.worthNoting(now)).isPresent()) {
            table.seen(hash, now);
        }
        return live;
    }
}
