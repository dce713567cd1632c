package org.rostra.publishing.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.publishing.PostFilter;
import org.rostra.publishing.Posts.Whose;

/** Addresses of the lists of posts: the same question with one thing changed. */
public record PostAddress(Whose whose, PostFilter filter) {
    /** Another list; those of the office keep what was asked. */
    public String list(Whose other) {
        return of(other, other.ofAll() ? filter : PostFilter.NONE, null);
    }

    public String withoutUnit() {
        return of(whose, new PostFilter(null, filter.kind(), filter.title()), null);
    }

    public String all() {
        return of(whose, PostFilter.NONE, null);
    }

    /** The next page. */
    public String before(UUID last) {
        return of(whose, filter, last);
    }

    private static String of(Whose whose, PostFilter filter, @Nullable UUID before) {
        var address = new StringBuilder("/posts?whose=").append(whose.name());
        if (!filter.title().isBlank()) {
            address.append("&q=").append(URLEncoder.encode(filter.title(), StandardCharsets.UTF_8));
        }
        if (filter.kind() != null) {
            address.append("&kind=").append(filter.kind().id());
        }
        if (filter.unit() != null) {
            address.append("&unit=").append(filter.unit());
        }
        return before == null ? address.toString() : address.append("&before=").append(before).toString();
    }
}
