/** Making a package and taking it out. */
@NullMarked
package org.rostra.archive.web;

import org.jspecify.annotations.NullMarked;
