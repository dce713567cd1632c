package org.rostra.procedure.bulk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.procedure.bulk.Bulk.Kind;

/**
 * What was chosen in a list to be done to many.
 *
 * @param ids  the lines that were ticked; empty where all that the filter finds are meant
 */
public record Choice(Kind kind, Optional<Set<UUID>> ids, Optional<UUID> assignee) {
    /** What a form says; what is no id chooses nothing. */
    public static Choice of(HttpServletRequest request) {
        Kind kind = Stream.of(Kind.values()).filter(one -> one.id().equals(request.getParameter("kind"))).findFirst()
                .orElse(Kind.URGE);
        return new Choice(kind, ids(request), id(request.getParameter("assignee")));
    }

    /** The lines that were ticked; empty where all are meant. */
    public static Optional<Set<UUID>> ids(HttpServletRequest request) {
        if ("all".equals(request.getParameter("scope"))) {
            return Optional.empty();
        }
        Set<UUID> ids = new HashSet<>();
        Stream.of(Objects.requireNonNullElse(request.getParameterValues("id"), new String[0]))
                .forEach(text -> id(text).ifPresent(ids::add));
        return Optional.of(ids);
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
