/** What the regulation says on a date. */
@ApplicationModule(allowedDependencies = {"ledger", "calendar", "web"})
@NullMarked
package org.rostra.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
