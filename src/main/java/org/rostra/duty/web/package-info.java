/** Pages of the working calendar: which years stand, and the loading of another. */
@NullMarked
package org.rostra.duty.web;

import org.jspecify.annotations.NullMarked;
