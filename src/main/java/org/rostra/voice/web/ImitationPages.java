package org.rostra.voice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.paper.PaperAnswer;
import org.rostra.paper.scan.Target;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.lead.LeadOutcome;
import org.rostra.voice.imitation.Imitation;
import org.rostra.voice.imitation.Imitations;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suspected imitations, from the suspicion to the platform's answer, and the letter to it. */
@Controller
class ImitationPages {
    private final Imitations imitations;
    private final PaperAnswer papers;
    private final PlatformLinks platforms;
    private final Regulation regulation;

    ImitationPages(Imitations imitations, PaperAnswer papers, PlatformLinks platforms, Regulation regulation) {
        this.imitations = imitations;
        this.papers = papers;
        this.platforms = platforms;
        this.regulation = regulation;
    }

    @GetMapping("/imitations")
    @Does(Action.IMITATION_READ)
    Answer list(Act act, @RequestParam(required = false) @Nullable UUID before) {
        return list(act, before, "", "", null);
    }

    @PostMapping("/imitations")
    @Does(Action.IMITATION_KEEP)
    Answer suspect(Act act, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") String opinion) {
        try {
            return Answer.go("/imitations/" + imitations.suspect(act, name, link, Ids.find(opinion).orElse(null)).id());
        } catch (Refused refused) {
            return list(act, null, name, link, refused);
        }
    }

    @GetMapping("/imitations/{id}")
    @Does(Action.IMITATION_READ)
    Answer page(Act act, @PathVariable UUID id) {
        return one(act, id, null);
    }

    @PostMapping("/imitations/{id}/settle")
    @Does(Action.IMITATION_KEEP)
    Answer settle(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "FOUND") LeadOutcome outcome,
            @RequestParam(defaultValue = "") String note) {
        return done(act, id, "voice.imitation.settled", one -> imitations.settle(act, one, outcome, note));
    }

    @PostMapping("/imitations/{id}/asked")
    @Does(Action.IMITATION_KEEP)
    Answer asked(Act act, @PathVariable UUID id, @RequestParam LocalDate on) {
        return done(act, id, "voice.imitation.asked", one -> imitations.asked(act, one, on));
    }

    @PostMapping("/imitations/{id}/answered")
    @Does(Action.IMITATION_KEEP)
    Answer answered(Act act, @PathVariable UUID id,
            @RequestParam(defaultValue = "ASKED") Imitation.State answer, @RequestParam LocalDate on) {
        return done(act, id, "voice.imitation.answered", one -> imitations.answered(act, one, answer, on));
    }

    @GetMapping("/imitations/{id}/papers/{form}")
    @Does(Action.PAPER_PRINT)
    Answer look(Act act, @PathVariable UUID id, @PathVariable String form) {
        return papers.look(act, imitations.getFor(act, id).asSubject(), form);
    }

    @PostMapping("/imitations/{id}/papers/{form}")
    @Does(Action.PAPER_PRINT)
    Answer print(Act act, HttpServletRequest request, @PathVariable UUID id, @PathVariable String form,
            @RequestParam(defaultValue = "pdf") String format) {
        return papers.print(act, request, Target.of(imitations.getFor(act, id).asSubject()), form, format);
    }

    private Answer done(Act act, UUID id, String notice, Function<UUID, Imitation> command) {
        try {
            return Answer.go("/imitations/" + command.apply(id).id(), notice);
        } catch (Refused refused) {
            return one(act, id, refused);
        }
    }

    private Answer.Screen one(Act act, UUID id, @Nullable Explained problem) {
        Imitation one = imitations.getFor(act, id);
        return Answer.screen("voice/imitation").with("imitation", one).with("look", imitations.why(one))
                .with("mayKeep", imitations.may(act, Action.IMITATION_KEEP, one)).with("platforms", platforms)
                .with("today", act.today()).with("regulation", regulation).with("problem", problem)
                .status(problem == null ? 200 : 409);
    }

    private Answer.Screen list(Act act, @Nullable UUID before, String name, String link, @Nullable Explained problem) {
        List<Imitation> read = imitations.page(act, before);
        List<Imitation> page = read.subList(0, Math.min(Imitations.PAGE, read.size()));
        return Answer.screen("voice/imitations").with("imitations", page).with("more", read.size() > page.size())
                .with("name", name).with("link", link).with("regulation", regulation).with("problem", problem)
                .status(problem == null ? 200 : 409);
    }
}
