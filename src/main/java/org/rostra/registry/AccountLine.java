package org.rostra.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register: the account with the names that stand elsewhere.
 *
 * @param custodians  names of those in post; empty is a vacancy
 * @param supervisors names of those who hold the seat that supervises; empty is a vacancy
 * @param membership  who is in it, where that is on record
 */
public record AccountLine(Account account, @Nullable String unit, @Nullable String parentUnit,
        List<String> custodians, List<String> supervisors, Membership membership) {}
