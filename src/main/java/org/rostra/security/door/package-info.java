/** What every request crosses before a handler sees it: headers, origin, limits, label, actor. */
@NullMarked
package org.rostra.security.door;

import org.jspecify.annotations.NullMarked;
