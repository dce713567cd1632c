package org.rostra.voice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Repeated;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.web.Typed;
import org.rostra.registry.AttachmentRefused;
import org.rostra.voice.Upload;
import org.rostra.voice.Who;
import org.rostra.voice.GiveOpinion;
import org.rostra.voice.Wanted;
import org.rostra.voice.Opinion;
import org.rostra.voice.OpinionRules;
import org.rostra.voice.Opinions;
import org.rostra.voice.Receipt;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.rostra.web.Problem;
import org.rostra.web.Slowed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What anybody meets who has something to say: which channels there are, and the form. Without scripts, on any phone. */
@Controller
class IntakePages {
    private final GiveOpinion giving;
    private final Opinions opinions;
    private final OpinionRules rules;
    private final Regulation regulation;

    IntakePages(GiveOpinion giving, Opinions opinions, OpinionRules rules, Regulation regulation) {
        this.giving = giving;
        this.opinions = opinions;
        this.rules = rules;
        this.regulation = regulation;
    }

    @GetMapping("/opinions")
    @Does(Action.PUBLIC_READ)
    Answer channels(Act act) {
        return Answer.screen("voice/open/opinions").with("intake", rules.intake(act.today()))
                .with("elsewhere", rules.elsewhere(act.today()))
                .with("handles", act.person().isPresent() && !opinions.lists(act).isEmpty())
                .with("advises", rules.advises(act.today())).with("today", act.today())
                .with("regulation", regulation);
    }

    @GetMapping("/opinions/new")
    @Does(Action.PUBLIC_READ)
    Answer blank(Act act, @RequestParam(required = false) Opinion.@Nullable Kind kind) {
        return rules.intake(act.today())
                ? form(act, new Wanted(kind, "", "", null, false, false, false, Who.NOBODY, true), null)
                : Answer.go("/opinions");
    }

    @PostMapping("/opinions/new")
    @Does(Action.OPINION_GIVE)
    Answer give(Act act, HttpServletRequest request, HttpServletResponse response,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) throws IOException {
        Wanted wanted = wanted(act, request);
        Duration wait = Slowed.of(request);
        if (!wait.isZero()) {
            long seconds = wait.toSeconds() + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            return form(act, wanted, Problem.of("voice.too-many-at-once", seconds)).status(429);
        }
        try {
            return receipt(act, giving.give(act, wanted, uploads(files)));
        } catch (Repeated _) {
            return giving.again(act, wanted).<Answer>map(receipt -> receipt(act, receipt))
                    .orElseGet(() -> Problem.page(Problem.of("voice.sent-twice"), HttpStatus.OK));
        } catch (Refused refused) {
            return form(act, wanted, refused);
        } catch (AttachmentRefused refused) {
            return form(act, wanted, refused);
        }
    }

    private Answer.Screen receipt(Act act, Receipt receipt) {
        return Answer.screen("voice/open/receipt").with("receipt", receipt).with("today", act.today())
                .with("regulation", regulation);
    }

    private static List<Upload> uploads(@Nullable List<MultipartFile> files) throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (MultipartFile file : Optional.ofNullable(files).orElse(List.of())) {
            if (!file.isEmpty()) {
                uploads.add(new Upload(Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                        file.getInputStream()));
            }
        }
        return uploads;
    }

    private static Wanted wanted(Act act, HttpServletRequest request) {
        Opinion.Kind kind = List.of(Opinion.Kind.values()).stream()
                .filter(one -> one.name().equals(Typed.in(request, "kind"))).findFirst().orElse(null);
        boolean about = kind == Opinion.Kind.ACCOUNT || kind == Opinion.Kind.IMITATION;
        return new Wanted(kind, Typed.lines(Typed.in(request, "text")), about ? Typed.in(request, "about").strip() : "",
                Ids.find(Typed.in(request, "unit")).orElse(null), ticked(request, "office"), ticked(request, "named"),
                ticked(request, "fears"), new Who(Typed.in(request, "name"), Typed.in(request, "contact")),
                act.person().isPresent() && ticked(request, "remembered"));
    }

    private static boolean ticked(HttpServletRequest request, String name) {
        return Typed.in(request, name).equals("true");
    }

    private Answer.Screen form(Act act, Wanted wanted, @Nullable Explained problem) {
        return Answer.screen("voice/open/write").with("wanted", wanted).with("units", rules.named())
                .with("files", rules.files(act.today())).with("signedIn", act.person().isPresent())
                .with("today", act.today()).with("regulation", regulation).with("problem", problem)
                .status(problem == null ? 200 : 409);
    }
}
