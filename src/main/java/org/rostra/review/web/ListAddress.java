package org.rostra.review.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.rostra.registry.AccountQuery.Key;
import org.rostra.review.group.GroupFilter;
import org.rostra.review.group.UnitAnswer;

/** Where a unit's list of groups is shown, with what it is filtered by. */
public record ListAddress(UUID list, GroupFilter filter) {
    /** The page without a filter. */
    public String path() {
        return "/reviews/groups/" + list;
    }

    /** The first screen, filtered as it is. */
    public String here() {
        return of(filter.answer());
    }

    /** The first screen of another tab. */
    public String of(UnitAnswer answer) {
        return path() + "?answer=" + answer.name() + (filter.kind() == null ? "" : "&kind=" + filter.kind().id())
                + (filter.supervisor() == null ? "" : "&supervisor=" + filter.supervisor());
    }

    /** The next screen. */
    public String after(Key key) {
        return here() + "&after=" + URLEncoder.encode(key.text(), StandardCharsets.UTF_8);
    }
}
