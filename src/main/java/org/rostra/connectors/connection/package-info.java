/** Accounts that their keepers let this house speak for: credentials, deliveries, callbacks. */
@NullMarked
package org.rostra.connectors.connection;

import org.jspecify.annotations.NullMarked;
