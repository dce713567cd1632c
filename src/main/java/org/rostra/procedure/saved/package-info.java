/** Filters of lists that a person keeps under a name (常用筛选), with how much each finds. */
@NamedInterface("saved")
@NullMarked
package org.rostra.procedure.saved;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
