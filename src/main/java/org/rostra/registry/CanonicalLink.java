package org.rostra.registry;

import java.util.Optional;

/**
 * One account of one platform, however it was written.
 *
 * @param platform
 *            the platform's id in the pack
 * @param id
 *            the same for every way of writing the same account
 * @param url
 *            where it can be seen; empty for platforms without public pages
 */
public record CanonicalLink(String platform, String id, Optional<String> url) {}
