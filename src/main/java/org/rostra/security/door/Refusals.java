package org.rostra.security.door;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.UUID;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.ledger.Repeated;
import org.rostra.ledger.Subject;
import org.rostra.security.Busy;
import org.rostra.web.Answer;
import org.rostra.web.Problem;
import org.rostra.web.SubjectPaths;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What access and ledger refuse, as answers: hidden and missing look alike, and what was done is shown again. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {
    private static final String HOME = "/desk";

    private final Collection<SubjectPaths> paths;

    Refusals(ObjectProvider<SubjectPaths> paths) {
        this.paths = paths.orderedStream().toList();
    }

    @ExceptionHandler({NotFound.class, NoHandlerFoundException.class, NoResourceFoundException.class})
    Answer notFound(Exception e) {
        return Problem.notFound();
    }

    @ExceptionHandler
    Answer forbidden(Forbidden e) {
        return Problem.page(e, HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler
    Answer busy(Busy e, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(Busy.RETRY_AFTER));
        return Problem.of("security.busy").page(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler
    Answer repeated(Repeated e) {
        return Answer.go(e.subject().map(this::path).orElse(HOME));
    }

    private String path(Subject subject) {
        UUID id = subject.id();
        return paths.stream().filter(source -> source.knows(subject.kind())).map(source -> source.path(id)).findFirst()
                .orElse(HOME);
    }
}
