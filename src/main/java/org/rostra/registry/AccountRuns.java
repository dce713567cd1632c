package org.rostra.registry;

import java.util.UUID;
import org.rostra.ledger.Act;

/** An account was filed and runs. Heard in the same transaction by {@code change.CustodyWatch}. */
public record AccountRuns(Act act, UUID account) {}
