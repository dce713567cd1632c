package org.rostra.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.security.DemoSignIn;
import org.rostra.web.Answer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@ConditionalOnBooleanProperty("rostra.demo")
class DemoSignInPages {
    private final DemoSignIn signIn;

    DemoSignInPages(DemoSignIn signIn) {
        this.signIn = signIn;
    }

    @PostMapping("/sign-in/demo")
    @Does(Action.SIGN_IN)
    Answer signIn(Act act, @RequestParam UUID person, @RequestParam(defaultValue = "") String to,
            HttpServletRequest request, HttpServletResponse response) {
        signIn.as(act, person, request, response);
        return Answer.go(OwnPath.of(to));
    }
}
