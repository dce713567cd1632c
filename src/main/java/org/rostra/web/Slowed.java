package org.rostra.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/**
 * A form that comes too fast after others of its network, and whose page answers itself: with what was written, so that nothing is lost,
 * and how long to wait.
 */
public final class Slowed {
    private static final String WAIT = Slowed.class.getName();

    private Slowed() {
    }

    /** Says how long; the page is trusted to refuse. */
    public static void note(HttpServletRequest request, Duration wait) {
        request.setAttribute(WAIT, wait);
    }

    /** How long to wait; zero where the form may be taken. */
    public static Duration of(HttpServletRequest request) {
        return request.getAttribute(WAIT) instanceof Duration wait ? wait : Duration.ZERO;
    }
}
