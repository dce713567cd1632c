/** Which names carry the institution's. */
@NullMarked
package org.rostra.commands.scope;

import org.jspecify.annotations.NullMarked;
