package org.rostra.voice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One as a list shows it.
 *
 * @param after where the next page begins
 */
public record OpinionPage(List<Opinion> opinions, @Nullable String after) {}
