package org.rostra.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostra.access.NotFound;
import org.rostra.ledger.Ids;
import org.rostra.review.Seen;

/** What was ticked on a screen of reviews, as it was seen. */
final class Picked {
    private static final Pattern KEY = Pattern.compile("([0-9a-f-]{36}):(\\d{1,6})");
    private static final String REMARK = "remark:";

    private Picked() {
    }

    /** @throws NotFound for a key that no screen has shown */
    static List<Seen> of(Collection<String> keys) {
        return keys.stream().map(key -> seen(key).orElseThrow(NotFound::new)).toList();
    }

    /** One review as it was seen; by a key that no page has shown it was seen as it never was. */
    static Seen one(UUID id, String key) {
        return seen(key).filter(one -> one.review().equals(id)).orElse(new Seen(id, -1));
    }

    private static Optional<Seen> seen(String key) {
        Matcher matcher = KEY.matcher(key);
        return matcher.matches()
                ? Ids.find(matcher.group(1)).map(id -> new Seen(id, Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    static Map<UUID, String> remarks(HttpServletRequest request) {
        Map<UUID, String> remarks = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(REMARK) && !values[0].isBlank()) {
                Ids.find(name.substring(REMARK.length())).ifPresent(id -> remarks.put(id, values[0]));
            }
        });
        return remarks;
    }
}
