/**
 * Who may do what to what: default deny, one matrix, one check.
 *
 * <p>Views other modules may join: {@code access.seat_held} (person, seat, since).
 */
@ApplicationModule(allowedDependencies = {"ledger", "calendar", "policy", "directory", "directory :: intake",
        "directory :: reorganise", "sheets",
        "web"})
@NullMarked
package org.rostra.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
