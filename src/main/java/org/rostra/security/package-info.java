/** Signing in, and the door through which every request comes: an edge that nobody uses. */
@ApplicationModule(allowedDependencies = {"ledger", "policy", "directory", "access", "web", "vault"})
@NullMarked
package org.rostra.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
