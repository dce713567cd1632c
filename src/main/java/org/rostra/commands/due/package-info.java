/** How long a term runs. */
@NullMarked
package org.rostra.commands.due;

import org.jspecify.annotations.NullMarked;
