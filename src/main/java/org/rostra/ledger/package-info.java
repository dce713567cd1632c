/**
 * What happened, provably; and the smallest words everyone needs.
 *
 * <p>Views other modules may join: {@code ledger.event_shown} (subject, version, type, when it happened).
 */
@ApplicationModule(allowedDependencies = {"vault", "database"})
@NullMarked
package org.rostra.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
