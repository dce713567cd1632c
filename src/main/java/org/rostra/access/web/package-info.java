/** The page of the seats of administration. */
@NullMarked
package org.rostra.access.web;

import org.jspecify.annotations.NullMarked;
