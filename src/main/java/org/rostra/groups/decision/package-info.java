/** What owner and supervisor of a group decide together (四（三）). */
@NamedInterface("decision")
@NullMarked
package org.rostra.groups.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
