/**
 * Corrections (九): improper information that is out is kept as evidence, dealt with at once, where it must be together with the
 * publicity department, and wherever else the institution published the same. Two clocks show how long it took, and punish nobody.
 */
@NamedInterface("correction")
@NullMarked
package org.rostra.publishing.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
