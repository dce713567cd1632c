/** Paper: a form or letter described by what stands on it, as PDF with its fonts, as a Word file, and read back. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.rostra.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
