/**
 * The rights desk (R6): what is held about oneself, what for and how long, who looked; a copy of it; a request to put it right or delete it, and its answer
 * with reasons.
 */
@NamedInterface("rights")
@NullMarked
package org.rostra.voice.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
