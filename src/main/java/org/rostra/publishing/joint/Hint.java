package org.rostra.publishing.joint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of a feed that may be what is looked for: somebody has to look. */
public record Hint(String link, String title, @Nullable Instant published) {}
