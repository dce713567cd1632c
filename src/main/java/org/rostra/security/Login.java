package org.rostra.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a person signs in here.
 *
 * @param passwordHash none where no password was set
 * @param open         false if the login is disabled or the person has left
 */
record Login(UUID person, @Nullable String passwordHash, boolean open) {}
