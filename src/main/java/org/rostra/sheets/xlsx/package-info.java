/** Reads Office Open XML workbooks, one streaming pass to inspect and one to read. */
@NullMarked
package org.rostra.sheets.xlsx;

import org.jspecify.annotations.NullMarked;
