/** How groups begin to be watched, are kept, and end. */
@NullMarked
package org.rostra.groups.life;

import org.jspecify.annotations.NullMarked;
