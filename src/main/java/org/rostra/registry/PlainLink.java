package org.rostra.registry;

import com.ibm.icu.text.IDNA;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a web address in one plain way: {@code host/path?query}, without scheme, port, fragment, trailing slash or the
 * {@code www} and {@code m} of the host. Refuses what is no plain web address, or would lead elsewhere than it looks.
 */
final class PlainLink {
    private static final int LONGEST = 2048;
    private static final Pattern SCHEME = Pattern.compile("(?i)(?:https?:)?//");
    private static final Pattern PARTS = Pattern
            .compile("([^/?#:@%\\\\\\[\\]]+)(?::(80|443))?(?=[/?#]|$)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");
    private static final Pattern FRONT = Pattern.compile("(?:www|m|mobile|wap)\\.(?=[^.]+\\.)");
    private static final Pattern HOST = Pattern
            .compile("(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");
    /** What parts a host; no address is without. */
    private static final Pattern DOT = Pattern.compile("[.\\u3002\\uff0e\\uff61]");
    /** A host that is written plainly already; two hyphens may stand for another alphabet. */
    private static final Pattern PLAIN_HOST = Pattern.compile("(?!.*--)[A-Za-z0-9._-]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Zs}\\\\]");
    private static final IDNA DOMAINS = IDNA.getUTS46Instance(
            IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.USE_STD3_RULES);

    private PlainLink() {
    }

    /** The plain writing; empty if this is no address that may be trusted to lead where it says. */
    static Optional<String> of(String written) {
        String link = written.strip();
        if (link.length() > LONGEST || !DOT.matcher(link).find() || UNSEEN.matcher(link).find()) {
            return Optional.empty();
        }
        Matcher scheme = SCHEME.matcher(link);
        Matcher parts = PARTS.matcher(scheme.lookingAt() ? link.substring(scheme.end()) : link);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return host(parts.group(1)).flatMap(host -> path(parts).map(path -> host + path));
    }

    /** A part of an address with everything encoded that is not plain there. */
    static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/").replace("%40", "@")
                .replace("%3D", "=").replace("%3F", "?").replace("%26", "&").replace("%3A", ":");
    }

    private static Optional<String> host(String written) {
        var info = new IDNA.Info();
        String ascii = PLAIN_HOST.matcher(written).matches()
                ? written.toLowerCase(Locale.ROOT)
                : DOMAINS.nameToASCII(written, new StringBuilder(), info).toString().toLowerCase(Locale.ROOT);
        String bare = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        boolean wrong = info.hasErrors() && !written.contains("_") || !HOST.matcher(bare).matches();
        return wrong ? Optional.empty() : Optional.of(FRONT.matcher(bare).replaceFirst(""));
    }

    private static Optional<String> path(Matcher parts) {
        String fragment = parts.group(5) == null ? "" : parts.group(5);
        boolean old = parts.group(3).length() <= 1 && parts.group(4) == null && fragment.matches("!?/.+");
        String address = old ? fragment.substring(fragment.indexOf('/')) : parts.group(3);
        int mark = old ? address.indexOf('?') : -1;
        String query = mark >= 0 ? address.substring(mark + 1) : parts.group(4);
        return decoded(mark >= 0 ? address.substring(0, mark) : address).map(PlainLink::trimmed)
                .filter(path -> Arrays.stream(path.split("/", -1))
                        .noneMatch(step -> step.equals("..") || step.equals(".")))
                .flatMap(path -> query(query).map(rest -> path + rest));
    }

    private static String trimmed(String path) {
        String single = path.replaceAll("/{2,}", "/");
        return single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }

    /** The query, decoded; none of its names may come twice, since then nobody knows which one counts. */
    private static Optional<String> query(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return Optional.of("");
        }
        var names = Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2)[0]).filter(name -> !name.isEmpty())
                .toList();
        return names.stream().distinct().count() < names.size()
                ? Optional.empty()
                : decoded(query).map(text -> "?" + text);
    }

    /** Undoes percent-encoding, except of characters that would mean something else when bare. */
    private static Optional<String> decoded(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text);
        }
        var bytes = ByteBuffer.allocate(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = c == '%' ? hex(text, i) : -1;
            if (c == '%' && value < 0) {
                return Optional.empty();
            }
            if (c == '%' && "/?#&%".indexOf(value) < 0) {
                bytes.put((byte) value);
                i += 2;
            } else {
                int end = Character.isHighSurrogate(c) && i + 1 < text.length() ? i + 2 : i + 1;
                bytes.put(text.substring(i, end).getBytes(StandardCharsets.UTF_8));
                i = end - 1;
            }
        }
        try {
            String plain = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
            return UNSEEN.matcher(plain.replace(' ', '_')).find() ? Optional.empty() : Optional.of(plain);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static int hex(String text, int percent) {
        if (percent + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(percent + 1), 16);
        int low = Character.digit(text.charAt(percent + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
