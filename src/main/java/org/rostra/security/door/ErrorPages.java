package org.rostra.security.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.web.Answer;
import org.rostra.web.Problem;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for what fails before or outside of every handler. Asked for directly, it is not there. */
@Controller
class ErrorPages implements ErrorController {
    @RequestMapping("/error")
    @Does(Action.PUBLIC_READ)
    Answer error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return switch (HttpStatus.valueOf(status)) {
            case NOT_FOUND -> Problem.notFound();
            case METHOD_NOT_ALLOWED -> Problem.of("security.method").page(HttpStatus.METHOD_NOT_ALLOWED);
            case HttpStatus other when other.is4xxClientError() -> Problem.of("web.problem.bad-request").page(other);
            case HttpStatus other -> Problem.of("security.failed").page(other);
        };
    }
}
