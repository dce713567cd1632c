package org.rostra.security.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.security.Network;
import org.rostra.security.door.RateLimits.Limit;
import org.rostra.web.AnswerWriter;
import org.rostra.web.Problem;
import org.rostra.web.Slowed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Slows down who asks too fast for what is open to everybody: the public check, and everything that takes a secret. */
@Component
class RateInterceptor implements HandlerInterceptor {
    private static final int MOST_BUCKETS = 100_000;
    private static final int BURST_SECONDS = 15;
    private static final int OPINIONS_AT_ONCE = 120;

    private final RateLimits limits = new RateLimits(MOST_BUCKETS, System::nanoTime);
    private final AnswerWriter writer;
    private final Limit look;
    private final Limit secret;
    private final Limit opinion;
    private final Limit report = new Limit("report", 20, 1);
    private final Limit callback = new Limit("callback", 600, 40);

    RateInterceptor(AnswerWriter writer, @Value("${rostra.limit.public:20}") double look,
            @Value("${rostra.limit.sign-in:5}") double secret,
            @Value("${rostra.limit.opinions:1}") double opinion) {
        this.writer = writer;
        this.look = new Limit("public", (int) (look * BURST_SECONDS), look);
        // A whole campus may be one network: many at once after a meeting, and one a second in the long run.
        this.opinion = new Limit("opinion", (int) (opinion * OPINIONS_AT_ONCE), opinion);
        this.secret = new Limit("sign-in", (int) (secret * BURST_SECONDS), secret);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Duration wait = limit(request, handler)
                .map(limit -> limits.take(limit, Network.of(request.getRemoteAddr()))).orElse(Duration.ZERO);
        if (wait.isZero()) {
            return true;
        }
        if (answersItself(handler)) {
            Slowed.note(request, wait);
            return true;
        }
        long seconds = wait.toSeconds() + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        writer.write(Problem.of("web.problem.too-many", seconds).page(HttpStatus.TOO_MANY_REQUESTS), request,
                response);
        return false;
    }

    private Optional<Limit> limit(HttpServletRequest request, Object handler) {
        return action(handler).flatMap(action -> limit(action, request));
    }

    private static Optional<Action> action(Object handler) {
        return handler instanceof HandlerMethod method
                ? Optional.ofNullable(method.getMethodAnnotation(Does.class)).map(Does::value)
                : Optional.empty();
    }

    /** Whoever wrote at length gets back what he wrote, and how long to wait. */
    private static boolean answersItself(Object handler) {
        return action(handler).filter(one -> one == Action.OPINION_GIVE || one == Action.OPINION_FOLLOW).isPresent();
    }

    private Optional<Limit> limit(Action action, HttpServletRequest request) {
        boolean sent = !Safe.method(request);
        return switch (action) {
            case PUBLIC_READ -> looksUp(request.getRequestURI()) ? Optional.of(look) : Optional.empty();
            case SIGN_IN, INVITATION_ACCEPT, FIRST_SEAT_TAKE -> sent ? Optional.of(secret) : Optional.empty();
            case FEED_READ -> Optional.of(look);
            case CSP_REPORT -> Optional.of(report);
            case CALLBACK_HEAR -> Optional.of(callback);
            case OPINION_GIVE, OPINION_FOLLOW -> sent ? Optional.of(opinion) : Optional.empty();
            case OPINION_LOOK -> sent ? Optional.of(secret) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean looksUp(String path) {
        return path.startsWith("/check") || path.startsWith("/paper") || path.startsWith("/api/")
                || path.startsWith("/directory");
    }
}
