package org.rostra.security.door;

import jakarta.servlet.http.HttpServletRequest;

/** The methods that change nothing. */
final class Safe {
    private Safe() {
    }

    static boolean method(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> true;
            default -> false;
        };
    }
}
