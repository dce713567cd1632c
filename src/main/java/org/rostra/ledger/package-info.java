/** What happened, provably; and the smallest words everyone needs. */
@ApplicationModule(allowedDependencies = {"vault", "database"})
@NullMarked
package org.rostra.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
