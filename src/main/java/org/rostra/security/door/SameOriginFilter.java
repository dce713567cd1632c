package org.rostra.security.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an unsafe request pass only if a page of ours sent it: the browser's own word where it gives it, else the origin.
 * This also guards forms that are sent before there is a session.
 */
final class SameOriginFilter extends OncePerRequestFilter {
    private static final String SITE = "Sec-Fetch-Site";

    private final AccessDeniedHandler refuse;

    SameOriginFilter(AccessDeniedHandler refuse) {
        this.refuse = refuse;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Safe.method(request) || Outside.sends(request) || fromHere(request)) {
            chain.doFilter(request, response);
        } else {
            refuse.handle(request, response, new AccessDeniedException("foreign origin"));
        }
    }

    private static boolean fromHere(HttpServletRequest request) {
        String site = request.getHeader(SITE);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        return origin == null ? site != null : origin.equalsIgnoreCase(own(request));
    }

    private static String own(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
    }
}
