/** Who may do what to what: default deny, one matrix, one check. */
@ApplicationModule(allowedDependencies = {"ledger", "policy", "directory", "directory :: intake", "sheets", "web"})
@NullMarked
package org.rostra.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
