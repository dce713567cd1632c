/** Accounts found by chance (冒名、未备案账号线索): what they are, and who must do what about them. */
@NamedInterface("lead")
@NullMarked
package org.rostra.registry.lead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
