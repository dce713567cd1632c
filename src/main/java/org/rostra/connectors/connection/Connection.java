package org.rostra.connectors.connection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.publishing.joint.Way;

/**
 * An official account that its keepers let this house speak for. Of the secret it knows nothing.
 *
 * @param revision another with each set of credentials
 * @param callback what ends the address that the platform calls back, which nobody can guess
 * @param cover    the platform's name of the cover picture, uploaded before
 * @param tried    the key of what the platform said when it was tried
 */
public record Connection(UUID id, UUID account, UUID revision, String callback, Way way, String appId, String cover,
        UUID by, Instant entered, @Nullable Instant triedAt, @Nullable String tried) {}
