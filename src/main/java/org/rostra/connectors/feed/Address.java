package org.rostra.connectors.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses as feeds write them: relative, with spaces, or no addresses at all. */
final class Address {
    private static final int LONGEST = 4000;
    private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=%";

    private Address() {
    }

    /** The address that is meant, seen from where the feed is; null where none can be made out that a browser may open. */
    static @Nullable URI of(@Nullable String written, URI feed) {
        if (written == null || written.isBlank() || written.length() > LONGEST) {
            return null;
        }
        try {
            URI address = feed.resolve(new URI(escaped(written.strip())));
            String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            return address.getHost() != null && (scheme.equals("http") || scheme.equals("https")) ? address : null;
        } catch (URISyntaxException | IllegalArgumentException _) {
            return null;
        }
    }

    private static String escaped(String written) {
        StringBuilder out = new StringBuilder(written.length() + 16);
        written.codePoints().forEach(point -> {
            if (point < 0x80 && (Character.isLetterOrDigit(point) || ALLOWED.indexOf(point) >= 0)) {
                out.appendCodePoint(point);
            } else {
                for (byte one : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append("%02X".formatted(one));
                }
            }
        });
        return out.toString();
    }
}
