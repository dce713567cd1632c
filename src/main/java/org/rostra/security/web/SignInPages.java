package org.rostra.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.security.DemoPeople;
import org.rostra.security.DemoPeople.DemoPerson;
import org.rostra.security.SignIn;
import org.rostra.security.SignIn.Result;
import org.rostra.web.Answer;
import org.rostra.web.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInPages {
    private final SignIn signIn;
    private final ObjectProvider<DemoPeople> demo;

    SignInPages(SignIn signIn, ObjectProvider<DemoPeople> demo) {
        this.signIn = signIn;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    @Does(Action.SIGN_IN)
    Answer form(Act act, @RequestParam(defaultValue = "") String to) {
        return act.person().isPresent() ? Answer.go(OwnPath.of(to)) : page(to);
    }

    @PostMapping("/sign-in")
    @Does(Action.SIGN_IN)
    Answer signIn(Act act, @RequestParam String number, @RequestParam String password,
            @RequestParam(defaultValue = "") String to, HttpServletRequest request, HttpServletResponse response) {
        return switch (signIn.by(act, number, password, request, response)) {
            case Result.SignedIn _ -> Answer.go(OwnPath.of(to));
            case Result.Wrong _ -> page(to).with("problem", Problem.of("security.sign-in.wrong"))
                    .status(HttpStatus.UNPROCESSABLE_CONTENT.value());
            case Result.TooSoon(var pause) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds()));
                yield page(to).with("problem", Problem.of("security.sign-in.too-soon", pause.toMinutes() + 1))
                        .status(HttpStatus.TOO_MANY_REQUESTS.value());
            }
        };
    }

    @PostMapping("/sign-out")
    @Does(Action.SIGN_OUT)
    Answer signOut(Act act, HttpServletRequest request, HttpServletResponse response) {
        signIn.out(act, request, response);
        return Answer.go("/", "security.signed-out");
    }

    private Answer.Screen page(String to) {
        List<DemoPerson> people = demo.stream().flatMap(source -> source.people().stream()).toList();
        return Answer.screen("security/sign-in").with("to", to).with("demo", people);
    }
}
