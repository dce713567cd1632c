/**
 * Award checks (十（一）): the offices that the pack names ask, for a purpose and by a list, who is not eligible for honours. The answer is no, or yes until a
 * day; nothing else leaks, each question is on record, and of a collective's bar its members learn nothing here (R10).
 */
@NamedInterface("award")
@NullMarked
package org.rostra.conduct.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
