package org.rostra.connectors.feed;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a link says which page it means: not by which protocol, from where a reader came, or who counts him. */
final class LinkKey {
    private static final Set<String> COUNTING = Set.of("chksm", "scene", "from", "isappinstalled", "spm", "share_token",
            "sharer_shareinfo", "sharer_shareinfo_first", "clicktime", "enterid", "ascene", "srcid", "poc_token",
            "fbclid",
            "gclid");

    private LinkKey() {
    }

    static String of(URI link) {
        String host = link.getHost() == null ? "" : link.getHost().toLowerCase(Locale.ROOT);
        int port = link.getPort() == 80 || link.getPort() == 443 ? -1 : link.getPort();
        String path = link.getRawPath() == null ? "" : link.getRawPath().replaceAll("/+$", "");
        String query = link.getRawQuery() == null
                ? ""
                : Arrays.stream(link.getRawQuery().split("&")).filter(LinkKey::meant).sorted()
                        .collect(Collectors.joining("&"));
        return host + (port < 0 ? "" : ":" + port) + path + (query.isEmpty() ? "" : "?" + query);
    }

    private static boolean meant(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return !name.isEmpty() && !COUNTING.contains(name) && !name.startsWith("utm_");
    }
}
