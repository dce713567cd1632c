/** Commands on the data as a whole: backup, restore, check of the ledger. */
@NullMarked
package org.rostra.commands.data;

import org.jspecify.annotations.NullMarked;
