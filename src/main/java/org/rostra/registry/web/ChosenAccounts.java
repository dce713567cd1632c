package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The lines of the list that were ticked. */
final class ChosenAccounts {
    private ChosenAccounts() {
    }

    /** What is no id chooses nothing. */
    static Set<UUID> ids(HttpServletRequest request) {
        Set<UUID> ids = new HashSet<>();
        String[] ticked = request.getParameterValues("id");
        for (String text : ticked == null ? new String[0] : ticked) {
            try {
                ids.add(UUID.fromString(text));
            } catch (IllegalArgumentException _) {
                // Chooses nothing.
            }
        }
        return ids;
    }
}
