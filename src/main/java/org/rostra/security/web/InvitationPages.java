package org.rostra.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.security.AcceptInvitation;
import org.rostra.security.SecurityRefused;
import org.rostra.security.SignIn;
import org.rostra.web.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class InvitationPages {
    private final AcceptInvitation invitations;
    private final SignIn signIn;

    InvitationPages(AcceptInvitation invitations, SignIn signIn) {
        this.invitations = invitations;
        this.signIn = signIn;
    }

    @GetMapping("/invitation/{token}")
    @Does(Action.INVITATION_ACCEPT)
    Answer show(@PathVariable String token) {
        return page(token);
    }

    @PostMapping("/invitation/{token}")
    @Does(Action.INVITATION_ACCEPT)
    Answer accept(Act act, @PathVariable String token, @RequestParam String password, @RequestParam String again,
            HttpServletRequest request, HttpServletResponse response) {
        try {
            UUID person = invitations.accept(act, token, password, again);
            return signIn.admit(act, person, request, response) instanceof SignIn.Result.SignedIn
                    ? Answer.go(OwnPath.HOME, "security.invitation.accepted")
                    : Answer.go("/sign-in");
        } catch (SecurityRefused refused) {
            return page(token).with("problem", refused).status(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }

    private Answer.Screen page(String token) {
        return Answer.screen("security/invitation").with("token", token)
                .with("invited", invitations.find(token).orElseThrow(NotFound::new));
    }
}
