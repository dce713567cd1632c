package org.rostra.registry;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rostra.policy.Wording;
import org.rostra.web.Message;

/**
 * A file of an account, as a page lists it.
 *
 * @param field  what it is there for, as the form calls it; none where the form does not name it any more
 * @param sentBy the name of the person who sent it
 */
public record Attachment(UUID id, String name, long size, Optional<Wording> field, String sentBy, Instant sentAt) {
    private static final double KIB = 1024;
    private static final double MIB = KIB * KIB;

    public Message sizeInWords() {
        return size < MIB
                ? Message.of("files.size.small", Math.ceil(size / KIB))
                : Message.of("files.size", size / MIB);
    }
}
