/** Reads regulation packs; every fault of a pack is told with file, line and column. */
@NamedInterface("pack")
@NullMarked
package org.rostra.policy.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
