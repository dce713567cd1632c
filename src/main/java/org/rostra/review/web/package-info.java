/** The doors of the annual review. */
@NullMarked
package org.rostra.review.web;

import org.jspecify.annotations.NullMarked;
