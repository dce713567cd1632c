/** What cells of every format have in common: numbers and dates as people see them, merged areas. */
@NullMarked
package org.rostra.sheets.grid;

import org.jspecify.annotations.NullMarked;
