/** Pages of early warnings and of the duty rota. */
@NullMarked
package org.rostra.publishing.warning.web;

import org.jspecify.annotations.NullMarked;
