package org.rostra.security.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.access.NotFound;
import org.rostra.security.Sessions;
import org.rostra.web.Answer;
import org.rostra.web.AnswerWriter;
import org.rostra.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Default deny: a handler runs only if its action is open to whoever asks. Who is not signed in is sent to sign in and
 * comes back; to everybody else, what is not open is not there.
 */
@Component
class ActionInterceptor implements HandlerInterceptor {
    private final Acts acts;
    private final Sessions sessions;
    private final AnswerWriter writer;

    ActionInterceptor(Acts acts, Sessions sessions, AnswerWriter writer) {
        this.acts = acts;
        this.sessions = sessions;
        this.writer = writer;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return asset(request);
        }
        Does label = method.getMethodAnnotation(Does.class);
        if (label == null) {
            throw new NotFound();
        }
        return open(label.value(), request) || turnAway(request, response);
    }

    private boolean open(Action action, HttpServletRequest request) {
        return acts.open(request).contains(action);
    }

    private static boolean asset(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith(Labels.ASSETS)) {
            throw new NotFound();
        }
        return true;
    }

    private boolean turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (sessions.of(request).isPresent()) {
            throw new NotFound();
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (Safe.method(request)) {
            writer.write(Answer.go("/sign-in?to=" + URLEncoder.encode(asked(request), StandardCharsets.UTF_8)),
                    request, response);
        } else {
            writer.write(Problem.of("security.session-over").page(HttpStatus.UNAUTHORIZED), request, response);
        }
        return false;
    }

    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
