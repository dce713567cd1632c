/** Reads Excel 97-2003 workbooks record by record. */
@NullMarked
package org.rostra.sheets.xls;

import org.jspecify.annotations.NullMarked;
