/** Accounts outside that are suspected of passing for the institution's: accounts only, nothing about persons (R1, R2). */
@NullMarked
package org.rostra.voice.imitation;

import org.jspecify.annotations.NullMarked;
