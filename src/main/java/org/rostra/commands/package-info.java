/** The commands beside {@code serve}: the same code as the pages, without starting the house. */
@ApplicationModule(allowedDependencies = {"ledger", "calendar", "database", "database::backup", "policy",
        "policy::pack",
        "registry", "sheets"})
@NullMarked
package org.rostra.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
