package org.rostra.connectors.fetch;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address the institution listed.
 *
 * @param host  the one host that is meant, not those below it
 * @param port  -1 for the usual one
 * @param path  where the addresses that are meant begin; empty for all
 * @param plain true if it may be asked without TLS too
 */
public record Allowed(String host, int port, String path, boolean plain) {
    private static final Pattern DISGUISED = Pattern.compile("%2e|%2f|%5c|%00|\\\\", Pattern.CASE_INSENSITIVE);

    public Allowed {
        host = canonical(host);
    }

    /** All of a host, by TLS. */
    public static Allowed host(String host) {
        return new Allowed(host, -1, "", false);
    }

    boolean covers(URI address) {
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        String asked = address.getHost() == null ? "" : canonical(address.getHost());
        return (secure || plain && "http".equalsIgnoreCase(address.getScheme())) && host.equals(asked)
                && port(address) == (port < 0 ? secure ? 443 : 80 : port) && within(address);
    }

    static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    private boolean within(URI address) {
        String asked = address.normalize().getRawPath();
        if (path.isEmpty()) {
            return true;
        }
        return asked != null && !DISGUISED.matcher(asked).find() && !asked.contains("..")
                && (asked.equals(path) || asked.startsWith(path.endsWith("/") ? path : path + "/"));
    }

    /** Lower case, without the dot at the end, in the letters of the network. */
    static String canonical(String host) {
        String plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        try {
            return IDN.toASCII(plain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return plain.toLowerCase(Locale.ROOT);
        }
    }
}
