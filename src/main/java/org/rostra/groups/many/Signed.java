package org.rostra.groups.many;

import java.util.Optional;
import org.rostra.web.Explained;

/** What became of one signature; a problem where it was refused. */
public record Signed(String title, Optional<Explained> problem) {}
