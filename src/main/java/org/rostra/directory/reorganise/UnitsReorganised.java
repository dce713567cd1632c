package org.rostra.directory.reorganise;

import java.util.Set;
import java.util.UUID;
import org.rostra.ledger.Act;

/**
 * Bodies of the institution changed. Heard in the same transaction by the register
 * ({@code registry.unit.AccountsFollowUnits}).
 *
 * @param placed units that stand elsewhere in the tree now, with all that is below them
 */
public record UnitsReorganised(Act act, Reorganisation what, Set<UUID> placed) {}
