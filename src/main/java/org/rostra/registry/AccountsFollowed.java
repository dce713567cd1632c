package org.rostra.registry;

import org.rostra.ledger.Act;

/**
 * Units were reorganised, and accounts, with what is owed for them, stand where their units do. Heard in the same
 * transaction by {@code review.group.FollowGroups}.
 */
public record AccountsFollowed(Act act) {}
