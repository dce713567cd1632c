package org.rostra.publishing.warning;

import java.util.Set;
import java.util.UUID;
import org.rostra.ledger.Act;

/** Somebody warned; who is on duty is to be told at once. Heard by {@code notify}, which writes letters. */
public record EarlyWarned(Act act, EarlyWarning warning, Set<UUID> onDuty) {}
