/** Writes workbooks and separated text. */
@NullMarked
package org.rostra.sheets.out;

import org.jspecify.annotations.NullMarked;
