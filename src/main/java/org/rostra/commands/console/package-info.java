/** What every command shares: where it speaks and in which language, its settings, and how it refuses. */
@NullMarked
package org.rostra.commands.console;

import org.jspecify.annotations.NullMarked;
