/** Pages of connections, and the address of callbacks. */
@NullMarked
package org.rostra.connectors.connection.web;

import org.jspecify.annotations.NullMarked;
