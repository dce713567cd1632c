package org.rostra.connectors.watch;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.connectors.fetch.Held;

/**
 * Where the feed of an account is.
 *
 * @param read      when it was asked last
 * @param said      the key of why it could not be read then
 * @param about     what that sentence names
 * @param lookedFor a digest of what was looked for in it
 */
public record FeedSource(UUID account, URI address, Held held, @Nullable Instant read, @Nullable String said,
        List<String> about, @Nullable String lookedFor) {}
