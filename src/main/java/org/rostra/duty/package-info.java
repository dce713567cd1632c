/** What is owed: which seat owes what by when. Knows no subject. */
@ApplicationModule(allowedDependencies = {"ledger", "calendar", "policy", "directory", "access", "web"})
@NullMarked
package org.rostra.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
