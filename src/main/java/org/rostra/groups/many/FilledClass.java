package org.rostra.groups.many;

import java.util.UUID;

/** One row that was filled in. */
public record FilledClass(UUID unit, String name, String owner, String number, String members) {}
