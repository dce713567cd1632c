/** What can be done from a terminal: the same code as the pages. */
@ApplicationModule(allowedDependencies = {"registry"})
@NullMarked
package org.rostra.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
