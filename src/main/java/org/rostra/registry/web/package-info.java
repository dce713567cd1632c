/** Pages of the register. */
@NullMarked
package org.rostra.registry.web;

import org.jspecify.annotations.NullMarked;
