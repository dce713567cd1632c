/** The command line: the same faces as the pages, with the house started only where its data are worked on. */
@ApplicationModule(allowedDependencies = {"ledger", "calendar", "database", "database::backup", "policy",
        "policy::pack", "directory", "access", "registry", "registry::intake", "sheets", "archive :: check",
        "publishing :: check", "web"})
@NullMarked
package org.rostra.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
