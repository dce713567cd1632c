package org.rostra.connectors.wechat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Clock;

/**
 * The token of an account: asked for once by however many need it, and again before it ends. The stable kind is asked for, which
 * several nodes can hold at once and which travels in no address.
 */
final class Tokens {
    private static final Duration EARLY = Duration.ofMinutes(5);

    private final Wire wire;
    private final Credentials credentials;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable String token;
    private Instant until = Instant.MIN;

    Tokens(Wire wire, Credentials credentials, Clock clock) {
        this.wire = wire;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** A token in {@link Given}, or why there is none. */
    Given current() {
        return after(null);
    }

    /** A token as the platform gives it now, whatever is held. */
    Given fresh() {
        lock.lock();
        try {
            return ask(false);
        } finally {
            lock.unlock();
        }
    }

    /** Another token than one that is not taken any more. */
    Given after(@Nullable String stale) {
        lock.lock();
        try {
            String held = token;
            if (held != null && !held.equals(stale) && clock.now().isBefore(until)) {
                return new Given(held, null);
            }
            Given given = ask(false);
            return stale != null && stale.equals(given.token()) ? ask(true) : given;
        } finally {
            lock.unlock();
        }
    }

    /** The number that elsewhere means a stale token means a wrong secret here. */
    private Given ask(boolean force) {
        Instant asked = clock.now();
        Reply reply = wire.post("/cgi-bin/stable_token", Map.of("grant_type", "client_credential", "appid",
                credentials.appId(), "secret", credentials.secret(), "force_refresh", force));
        if (reply instanceof Reply.Said(var content) && !content.path("access_token").asString("").isEmpty()) {
            String fresh = content.path("access_token").asString();
            Duration life = Duration.ofSeconds(content.path("expires_in").asInt(0));
            token = fresh;
            until = asked.plus(life.compareTo(EARLY.multipliedBy(2)) > 0 ? life.minus(EARLY) : life.dividedBy(2));
            return new Given(fresh, null);
        }
        return new Given(null,
                reply instanceof Reply.Denied(int code)
                        ? new Reply.Denied(code == 40001 ? 40125 : code)
                        : new Reply.Unsent());
    }

    /** Either the one or the other. */
    record Given(@Nullable String token, @Nullable Reply instead) {
        @Override
        public String toString() {
            return "token";
        }
    }
}
