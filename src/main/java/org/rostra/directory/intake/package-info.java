/** Lists of units, people and appointments as offices keep them: read, judged row by row, shown, then taken over. */
@NamedInterface("intake")
@NullMarked
package org.rostra.directory.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
