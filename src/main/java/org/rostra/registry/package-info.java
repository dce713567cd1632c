/** What the register holds: accounts, their names and their platforms. */
@ApplicationModule(allowedDependencies = {"text"})
@NullMarked
package org.rostra.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
