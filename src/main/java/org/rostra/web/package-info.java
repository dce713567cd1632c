/** The shell of every page: words, frame, answers, refusals. Used by all, uses no module. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.rostra.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
