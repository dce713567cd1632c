/** The embedded PostgreSQL server: start, adopt, recover, back up, restore. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.rostra.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
