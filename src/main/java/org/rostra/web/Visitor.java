package org.rostra.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at the page, as far as the shell needs to know.
 *
 * @param offices the offices and seats held, as words to show beside the name
 * @param may     names of the actions open to this person, for menu entries
 */
public record Visitor(@Nullable UUID person, String name, String offices, Set<String> may) {
    public static final Visitor ANONYMOUS = new Visitor(null, "", "", Set.of());

    public boolean signedIn() {
        return person != null;
    }
}
