package org.rostra.security.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the forwarded address and scheme, if a configured proxy sent them. The address is the last one that is not a
 * proxy's: what stands before it was written by whoever asked. The proxy passes the Host header on unchanged.
 */
final class ProxyFilter extends OncePerRequestFilter {
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    private final Proxies proxies;

    ProxyFilter(Proxies proxies) {
        this.proxies = proxies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(proxies.trusts(request.getRemoteAddr()) ? new Forwarded(request, sender(request)) : request,
                response);
    }

    private String sender(HttpServletRequest request) {
        String header = request.getHeader("X-Forwarded-For");
        String[] hops = header == null ? new String[0] : header.split(",");
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!ADDRESS.matcher(hop).matches()) {
                break;
            }
            if (!proxies.trusts(hop)) {
                return hop;
            }
        }
        return request.getRemoteAddr();
    }

    private static final class Forwarded extends HttpServletRequestWrapper {
        private final String sender;
        private final @Nullable String scheme;

        Forwarded(HttpServletRequest request, String sender) {
            super(request);
            this.sender = sender;
            this.scheme = request.getHeader("X-Forwarded-Proto");
        }

        @Override
        public String getRemoteAddr() {
            return sender;
        }

        @Override
        public String getScheme() {
            return isSecure() ? "https" : super.getScheme();
        }

        @Override
        public boolean isSecure() {
            return "https".equals(scheme) || super.isSecure();
        }
    }
}
