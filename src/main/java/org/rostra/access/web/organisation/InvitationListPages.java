package org.rostra.access.web.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.Invitations;
import org.rostra.directory.Invitations.Issued;
import org.rostra.ledger.Act;
import org.rostra.web.Answer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Invitations are shown once, as strips to print and cut: the answer to the form, kept by nobody. */
@Controller
class InvitationListPages {
    private final Invitations invitations;

    InvitationListPages(Invitations invitations) {
        this.invitations = invitations;
    }

    @PostMapping(OrganisationPages.PATH + "/invitations")
    @Does(Action.PERSON_INVITE)
    Answer people(Act act, @RequestParam List<UUID> person, HttpServletRequest request,
            HttpServletResponse response) {
        return strips(invitations.invite(act, person), request, response);
    }

    @PostMapping(OrganisationPages.PATH + "/invitations/unit")
    @Does(Action.PERSON_INVITE)
    Answer unit(Act act, @RequestParam UUID unit, HttpServletRequest request, HttpServletResponse response) {
        return strips(invitations.inviteUnit(act, unit), request, response);
    }

    private static Answer strips(List<Issued> issued, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String house = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        return Answer.screen("directory/invitations").with("issued", issued).with("house", house);
    }
}
