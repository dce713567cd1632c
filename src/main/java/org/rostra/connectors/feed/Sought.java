package org.rostra.connectors.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.rostra.text.Normalised;

/**
 * A post that should be out.
 *
 * @param link  where it should be, if that is known
 * @param text  the {@link #mark} of its text, if that is known
 * @param from  the earliest moment at which it can have appeared
 * @param until the latest
 */
public record Sought(@Nullable URI link, String title, @Nullable String text, Instant from, Instant until) {

    /** What two texts share that read the same: no text, but a digest of it. */
    public static String mark(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(Normalised.key(text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean covers(@Nullable Instant published) {
        return published != null && !published.isBefore(from) && !published.isAfter(until);
    }
}
