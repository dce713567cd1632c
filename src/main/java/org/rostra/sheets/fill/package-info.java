/** Fills somebody else's blank workbook and leaves everything in it that is not filled as it was. */
@NullMarked
package org.rostra.sheets.fill;

import org.jspecify.annotations.NullMarked;
