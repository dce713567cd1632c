/** Many groups at once: what waits for one supervisor, and the groups of a unit's classes. */
@NullMarked
package org.rostra.groups.many;

import org.jspecify.annotations.NullMarked;
