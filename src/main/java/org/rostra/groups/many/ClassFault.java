package org.rostra.groups.many;

import java.util.UUID;
import org.rostra.policy.Refused;

/** A row that cannot be; the others are not done either. */
public record ClassFault(UUID unit, Refused problem) {}
