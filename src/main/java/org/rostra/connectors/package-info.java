/**
 * Speaking to platforms: fetching, reading feeds, publishing by the accounts that were connected. An edge that nobody uses.
 */
@ApplicationModule(allowedDependencies = {"ledger", "policy", "directory", "access", "registry", "publishing",
        "publishing :: joint", "text", "vault", "web"})
@NullMarked
package org.rostra.connectors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
