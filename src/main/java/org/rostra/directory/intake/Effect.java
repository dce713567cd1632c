package org.rostra.directory.intake;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Seat;
import org.rostra.ledger.Entry;

/**
 * What a list has done.
 *
 * @param lines  for the ledger
 * @param people who left or moved; null where it may be anybody
 * @param seats  which somebody gained or lost
 */
record Effect(List<Entry> lines, @Nullable Set<UUID> people, Set<Seat> seats) {}
