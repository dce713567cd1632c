package org.rostra.access;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Remembers an answer for as long as one page is being read. A request that may change something asks afresh each time,
 * and so does whatever is no request.
 */
final class WhileReading {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private WhileReading() {
    }

    @SuppressWarnings("unchecked")
    static <T> T once(Class<?> asker, UUID about, Supplier<T> answer) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
                || !READING.contains(request.getRequest().getMethod())) {
            return answer.get();
        }
        String name = asker.getName() + "." + about;
        var known = (T) request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = answer.get();
            request.setAttribute(name, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known;
    }
}
