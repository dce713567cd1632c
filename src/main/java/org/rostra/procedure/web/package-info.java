/** The desk and the case page. */
@NullMarked
package org.rostra.procedure.web;

import org.jspecify.annotations.NullMarked;
