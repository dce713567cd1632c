/** Keys and encrypted fields. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.rostra.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
