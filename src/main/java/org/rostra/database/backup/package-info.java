/** A copy of everything an installation holds, in one file, and the way back. */
@NamedInterface("backup")
@NullMarked
package org.rostra.database.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
