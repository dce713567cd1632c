package org.rostra.procedure;

import org.rostra.ledger.Act;

/**
 * A case was approved, refused, returned or withdrawn: its state says which. Heard in the same transaction by the one
 * that owns the subject: the register ({@code AccountsFollowCases}), settings ({@code SettingsFollowCases}).
 */
public record CaseConcluded(Act act, CaseFile file) {}
