package org.rostra.connectors.fetch;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is held of an address already, in the words of whoever sent it; only what can stand in a request is kept. */
public record Held(@Nullable String etag, @Nullable String lastModified) {
    public static final Held NOTHING = new Held(null, null);
    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7E]{1,500}");

    public Held {
        etag = plain(etag);
        lastModified = plain(lastModified);
    }

    boolean isNothing() {
        return etag == null && lastModified == null;
    }

    private static @Nullable String plain(@Nullable String value) {
        return value != null && PLAIN.matcher(value).matches() ? value : null;
    }
}
