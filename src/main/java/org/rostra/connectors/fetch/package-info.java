/** Fetching from listed public addresses, and from nowhere else. */
@NullMarked
package org.rostra.connectors.fetch;

import org.jspecify.annotations.NullMarked;
