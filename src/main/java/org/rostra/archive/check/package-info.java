/** Looks whether a package is whole, without the house in which it was made. */
@NamedInterface("check")
@NullMarked
package org.rostra.archive.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
