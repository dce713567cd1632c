/** How many opinions came and how they were answered: counted from the ledger alone, beside what other platforms tell. */
@NullMarked
package org.rostra.voice.figure;

import org.jspecify.annotations.NullMarked;
