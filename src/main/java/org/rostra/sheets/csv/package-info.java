/** Reads and writes separated text. */
@NullMarked
package org.rostra.sheets.csv;

import org.jspecify.annotations.NullMarked;
