/** Import of what exists: workbooks of an office are staged, previewed row by row, and confirmed all or nothing. */
@NamedInterface("intake")
@NullMarked
package org.rostra.registry.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
