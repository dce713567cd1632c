/** What is worth a second look in a draft. */
@NullMarked
package org.rostra.commands.check;

import org.jspecify.annotations.NullMarked;
