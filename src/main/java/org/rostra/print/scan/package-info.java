/** Scans of papers: their pages looked at within bounds, the QR codes on them found, pages cut out and turned upright. */
@NamedInterface("scan")
@NullMarked
package org.rostra.print.scan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
