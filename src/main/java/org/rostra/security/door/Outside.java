package org.rostra.security.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Unsafe requests that no page of ours sends, and that carry no form token: reports of browsers, and callbacks of platforms to
 * an address that nobody can guess. Each proves itself elsewhere, or is believed nothing; everything else is turned away.
 */
final class Outside {
    private static final Pattern CALLBACK = Pattern.compile("/callbacks/wechat/[0-9A-Za-z_-]{43}");

    private Outside() {
    }

    static boolean sends(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(HeaderFilter.REPORTS) || CALLBACK.matcher(path).matches();
    }
}
