/** What happens to an account that stands: changes reported (七（二）), names determined (四（三）). */
@NamedInterface("change")
@NullMarked
package org.rostra.registry.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
