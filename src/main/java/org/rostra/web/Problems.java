package org.rostra.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The last resort: every failure becomes a page that says what happened and what to do, and nothing of the inside. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    Answer notFound(NoResourceFoundException e) {
        return Problem.notFound();
    }

    @ExceptionHandler({MissingServletRequestParameterException.class, MethodArgumentTypeMismatchException.class,
            IllegalArgumentException.class})
    Answer badRequest(Exception e) {
        LOG.info("bad request: {}", e.getClass().getSimpleName());
        return page("web.problem.bad-request", Message.of("web.problem.bad-request.next"), HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    Answer method(HttpRequestMethodNotSupportedException e) {
        return page("web.problem.method", Message.of("web.problem.bad-request.next"), HttpStatus.METHOD_NOT_ALLOWED);
    }

    @ExceptionHandler
    Answer anything(Exception e, HttpServletRequest request) throws Exception {
        if (e instanceof Explained explained) {
            return show(explained, HttpStatus.CONFLICT);
        }
        if (e instanceof ErrorResponse response) {
            HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
            return page("web.problem.bad-request", Message.of("web.problem.bad-request.next"), status);
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("failure {} in {} {}", number, request.getMethod(), request.getRequestURI(), e);
        return page("web.problem.internal", Message.of("web.problem.internal.next", number),
                HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static Answer show(Explained problem, HttpStatus status) {
        return Answer.screen("web/problem").with("problem", problem).status(status.value());
    }

    private static Answer page(String key, Message next, HttpStatus status) {
        return show(new Problem(Message.of(key), Optional.of(next)), status);
    }
}
