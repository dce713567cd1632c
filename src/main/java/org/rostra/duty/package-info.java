/**
 * What is owed: which seat owes what by when. Knows no subject.
 *
 * <p>Views other modules may join: {@code duty.open} (what is owed now: task, subject, seat, due day).
 */
@ApplicationModule(allowedDependencies = {"ledger", "calendar", "policy", "directory", "access", "web"})
@NullMarked
package org.rostra.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
