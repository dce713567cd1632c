/** Scans on the page of a case, and the page on which a pile of them is sorted. */
@NullMarked
package org.rostra.paper.scan.web;

import org.jspecify.annotations.NullMarked;
