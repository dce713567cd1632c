package org.rostra.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What was typed into the fields of a form, and nothing else that a request may hold; a field left out is empty. */
record Typed(Map<String, String> fields) {
    static Typed of(HttpServletRequest request, Collection<String> names) {
        Map<String, String> fields = new HashMap<>();
        names.forEach(name -> fields.put(name, Optional.ofNullable(request.getParameter(name)).orElse("").strip()));
        return new Typed(fields);
    }

    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The value as something; none where it is empty or cannot be read so. */
    <T> Optional<T> read(String field, Function<String, T> reading) {
        try {
            return text(field).isEmpty() ? Optional.empty() : Optional.of(reading.apply(text(field)));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    Typed with(String field, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(field, value);
        return new Typed(more);
    }
}
