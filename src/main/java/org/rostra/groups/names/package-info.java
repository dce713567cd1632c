/** Real names, outsiders and the optional roster of a group (四（三）). */
@NamedInterface("names")
@NullMarked
package org.rostra.groups.names;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
