/** Import of a register from the command line. */
@NullMarked
package org.rostra.commands.intake;

import org.jspecify.annotations.NullMarked;
