package org.rostra.security.web;

import java.net.URI;
import java.net.URISyntaxException;

/** The page to return to after signing in: a path of this application, whatever was asked for. */
final class OwnPath {
    static final String HOME = "/desk";
    private static final int LONGEST = 1000;

    private OwnPath() {
    }

    static String of(String asked) {
        return own(asked) && !asked.startsWith("/sign-") ? asked : HOME;
    }

    /** Browsers read a backslash as a slash and drop tabs and line ends: nothing but plain visible ASCII passes. */
    private static boolean own(String path) {
        boolean plain = path.length() <= LONGEST && path.startsWith("/") && !path.split("[?#]")[0].contains("//")
                && path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
        if (!plain) {
            return false;
        }
        try {
            var uri = new URI(path);
            return !uri.isAbsolute() && uri.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
