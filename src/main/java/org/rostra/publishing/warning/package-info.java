/**
 * Early warning (四（七）): who sees trouble tells the publicity department's person on duty in three fields, who makes of it a
 * correction, a joint release or a matter of somebody else's.
 */
@NamedInterface("warning")
@NullMarked
package org.rostra.publishing.warning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
