/** Printing on the page of a case, and the page on which a paper is checked. */
@NullMarked
package org.rostra.paper.web;

import org.jspecify.annotations.NullMarked;
