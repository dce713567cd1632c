package org.rostra.security;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rostra.vault.Token;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id. Hashing is dear on purpose, so only half of the processors may be busy with it: a
 * flood of sign-ins makes sign-ins wait, and nothing else.
 */
@Component
public class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int MOST_WAITING = 64;
    private static final long PATIENCE_SECONDS = 3;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB,
            PASSES);
    private final Semaphore processors;
    private final Semaphore queue = new Semaphore(MOST_WAITING);
    private final String nobody = argon2.encode(Token.make().text());

    Passwords() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    Passwords(int processors) {
        this.processors = new Semaphore(processors, true);
    }

    /** @throws Busy if too many are waiting */
    public String hash(String password) {
        return bounded(() -> argon2.encode(canonical(password)));
    }

    /**
     * True if the password belongs to the hash. Where there is no hash, the same work is done for nothing, so that time
     * does not tell whether a login exists.
     *
     * @throws Busy if too many are waiting
     */
    boolean matches(String password, @Nullable String hash) {
        boolean same = bounded(() -> argon2.matches(canonical(password), hash == null ? nobody : hash));
        return same && hash != null;
    }

    /** True if the hash was made with weaker parameters than those of today. */
    boolean outdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    /** One spelling for what looks and is typed alike on different keyboards. */
    static String canonical(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T bounded(Supplier<T> work) {
        if (!queue.tryAcquire()) {
            throw new Busy();
        }
        try {
            if (!processors.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
            try {
                return work.get();
            } finally {
                processors.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } finally {
            queue.release();
        }
    }
}
