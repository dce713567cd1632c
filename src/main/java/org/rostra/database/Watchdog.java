package org.rostra.database;

import java.io.IOException;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks twice a second whether the server's first process lives, and has it restarted when it does not. */
final class Watchdog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    /** What is watched over. */
    interface Watched {
        boolean isRunning() throws IOException;

        void restart() throws IOException;
    }

    private final Thread thread;

    Watchdog(Watched watched) {
        thread = Thread.ofVirtual().name("postgres-watchdog").start(() -> watch(watched));
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private static void watch(Watched watched) {
        try {
            while (true) {
                Thread.sleep(check(watched));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration check(Watched watched) {
        try {
            if (!watched.isRunning()) {
                watched.restart();
            }
            return BEAT;
        } catch (IOException | DatabaseRefused e) {
            LOG.error("database.restart-failed", e);
            return AFTER_FAILURE;
        }
    }
}
