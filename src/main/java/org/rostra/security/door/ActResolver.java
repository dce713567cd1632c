package org.rostra.security.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a handler its act; an unsafe one must carry the operation id of its form. */
record ActResolver(Acts acts) implements HandlerMethodArgumentResolver {
    static final String OPERATION = "operation";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Act.class;
    }

    @Override
    public Act resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest web, @Nullable WebDataBinderFactory binders)
            throws MissingServletRequestParameterException {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        return acts.of(request, Safe.method(request) ? Ids.next() : operation(request));
    }

    private static UUID operation(HttpServletRequest request) throws MissingServletRequestParameterException {
        String operation = request.getParameter(OPERATION);
        if (operation == null) {
            throw new MissingServletRequestParameterException(OPERATION, UUID.class.getSimpleName());
        }
        return UUID.fromString(operation);
    }
}
