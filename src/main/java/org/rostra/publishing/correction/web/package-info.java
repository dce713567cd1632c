/** Pages of corrections. */
@NullMarked
package org.rostra.publishing.correction.web;

import org.jspecify.annotations.NullMarked;
