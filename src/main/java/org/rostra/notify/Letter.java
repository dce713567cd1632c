package org.rostra.notify;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that one person is told by one way.
 *
 * @param key       makes it one of its kind: the same is never told twice by one way
 * @param words     the sentence, as a key of the bundles
 * @param arguments see {@link Arguments}
 * @param path      where it is seen or done
 */
public record Letter(UUID id, UUID person, Way way, String key, String words, List<String> arguments, String path,
        State state, int attempts, Instant created) {
    /** By which way it comes. */
    public enum Way {
        INBOX, MAIL, ROBOT
    }

    public enum State {
        /** In the inbox. */
        UNREAD, READ,
        /** To be sent. */
        WAITING, SENDING, SENT,
        /** The program stopped while it was being sent: it may have arrived, and is not sent again. */
        UNCERTAIN,
        /** Given up: it was refused, or nobody took it for a week. */
        UNDELIVERED
    }
}
