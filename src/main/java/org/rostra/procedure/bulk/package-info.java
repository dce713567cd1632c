/** The same act on many matters at once (批量办理): first what would happen to each, then each on its own. */
@NamedInterface("bulk")
@NullMarked
package org.rostra.procedure.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
