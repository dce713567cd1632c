/** What the institution has set itself over its pack: dated, kept in the database, in force at once everywhere. */
@NamedInterface("setting")
@NullMarked
package org.rostra.policy.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
