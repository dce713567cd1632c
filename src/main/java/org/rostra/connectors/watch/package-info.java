/** Feeds of accounts, read while there is something to prove. */
@NullMarked
package org.rostra.connectors.watch;

import org.jspecify.annotations.NullMarked;
