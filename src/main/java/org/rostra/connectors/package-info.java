/** Speaking to platforms: fetching, reading feeds, publishing. An edge that nobody uses. */
@ApplicationModule(allowedDependencies = {"ledger", "policy", "text"})
@NullMarked
package org.rostra.connectors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
