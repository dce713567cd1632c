package org.rostra.publishing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the office asks its lists of posts for.
 *
 * @param unit  with all below it
 * @param title words of the title, whatever their width or case; blank for any
 */
public record PostFilter(@Nullable UUID unit, @Nullable PostKind kind, String title) {
    /** All of them. */
    public static final PostFilter NONE = new PostFilter(null, null, "");
}
