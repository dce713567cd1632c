/** What can be done from the command line: readable output, exit 0, 1 (a finding) or 2 (usage). */
@ApplicationModule(allowedDependencies = {"database", "database::backup"})
@NullMarked
package org.rostra.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
