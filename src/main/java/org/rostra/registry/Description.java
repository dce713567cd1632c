package org.rostra.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.policy.BodyKind;

/** What an application says of the account it asks for. */
record Description(String name, @Nullable String platform, @Nullable UUID unit, BodyKind body, int tier,
        @Nullable String registrant, @Nullable String purpose, boolean retroactive) {}
