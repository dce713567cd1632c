/** Campaigns (专项行动): what units are asked about their accounts, what they answer, and whether records are still true. */
@NamedInterface("campaign")
@NullMarked
package org.rostra.registry.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
