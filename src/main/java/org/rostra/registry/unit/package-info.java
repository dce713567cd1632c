/** Accounts whose unit was renamed, merged, divided or abolished: they follow it, and the unit reports once for all. */
@NamedInterface("unit")
@NullMarked
package org.rostra.registry.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
