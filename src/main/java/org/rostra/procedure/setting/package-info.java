/** Settings (学校设定): proposed, looked at beforehand, confirmed by a second person as a case. */
@NamedInterface("setting")
@NullMarked
package org.rostra.procedure.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
