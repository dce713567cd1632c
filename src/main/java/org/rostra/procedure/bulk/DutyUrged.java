package org.rostra.procedure.bulk;

import java.util.Set;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.procedure.Matters.Matter;

/** Somebody asked the holders of a duty to hurry. Heard in the same transaction by whoever tells people ({@code TellUrged}). */
public record DutyUrged(Act act, Matter matter, Set<UUID> holders) {}
