package org.rostra.procedure.bulk;

import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.procedure.Matters.Matter;

/** A duty is meant for one of the holders of its seat. Heard in the same transaction by {@code TellUrged}. */
public record DutyAssigned(Act act, Matter matter, UUID assignee) {}
