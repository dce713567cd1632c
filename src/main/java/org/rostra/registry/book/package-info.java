/**
 * Books: the tables of other offices (上级报表), loaded empty, mapped once and filled as of a day, with what was filled in
 * kept; and the register as a workbook, of a unit or of all.
 */
@NamedInterface("book")
@NullMarked
package org.rostra.registry.book;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
