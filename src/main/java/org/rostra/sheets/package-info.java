/** Spreadsheets in and out. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.rostra.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
