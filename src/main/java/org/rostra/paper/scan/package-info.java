/**
 * Papers that come back: scans attached to the record whose code they bear, singly or a pile sorted at once, and shown
 * as evidence of what was decided on them.
 */
@NamedInterface("scan")
@NullMarked
package org.rostra.paper.scan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
