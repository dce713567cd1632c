/** A group's pasted member list against the directory (四（三） real names): a check, of which only counts stay. */
@NamedInterface("roster")
@NullMarked
package org.rostra.groups.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
