package org.rostra.voice.rights.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.HeldAbout.Holding;
import org.rostra.directory.HeldAbout.Look;
import org.rostra.directory.HeldAbout;
import org.rostra.directory.People;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.sheets.SheetWriter;
import org.rostra.voice.rights.RightsDesk;
import org.rostra.voice.rights.RightsRequest.Kind;
import org.rostra.voice.rights.RightsRequest;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.rostra.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is held about oneself, and requests about it. */
@Controller
class RightsPages {
    private final RightsDesk desk;
    private final People people;
    private final Regulation regulation;
    private final Frames frames;

    RightsPages(RightsDesk desk, People people, Regulation regulation, Frames frames) {
        this.desk = desk;
        this.people = people;
        this.regulation = regulation;
        this.frames = frames;
    }

    @GetMapping("/rights")
    @Does(Action.RIGHTS_READ)
    Answer page(Act act, HttpServletRequest request) {
        return page(act, request, "", null);
    }

    /** A file that people and programs can read: a line for each entry, its kind before it. */
    @PostMapping("/rights/copy")
    @Does(Action.RIGHTS_COPY)
    Answer copy(Act act, HttpServletRequest request) {
        Texts t = frames.texts(request);
        List<Holding> held = desk.copy(act, t);
        return new Answer.Download(t.get("rights.file", t.date(act.today())), "text/csv; charset=utf-8",
                out -> copy(held, t, out));
    }

    @PostMapping("/rights")
    @Does(Action.RIGHTS_ASK)
    Answer ask(Act act, HttpServletRequest request) {
        String text = Typed.lines(Typed.in(request, "text"));
        try {
            RightsRequest one = desk.ask(act, Typed.in(request, "kind").equals("DELETE") ? Kind.DELETE : Kind.CORRECT,
                    text);
            return Answer.go("/rights/" + one.id(), "rights.asked");
        } catch (Refused refused) {
            return page(act, request, text, refused);
        }
    }

    @GetMapping("/rights/open")
    @Does(Action.RIGHTS_LIST)
    Answer open(Act act) {
        List<RightsRequest> open = desk.open(act);
        return Answer.screen("rights/open").with("requests", open).with("people", people.names(open.stream()
                .map(RightsRequest::person).collect(Collectors.toSet()))).with("regulation", regulation);
    }

    @GetMapping("/rights/{id}")
    @Does(Action.RIGHTS_REQUEST_READ)
    Answer one(Act act, @PathVariable UUID id) {
        return one(act, id, null);
    }

    @PostMapping("/rights/{id}/answer")
    @Does(Action.RIGHTS_ANSWER)
    Answer answer(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String reason) {
        try {
            desk.answer(act, id, done.equals("yes"), Typed.lines(reason));
            return Answer.go("/rights/" + id, "rights.answered");
        } catch (Refused refused) {
            return one(act, id, refused);
        }
    }

    private Answer.Screen one(Act act, UUID id, @Nullable Explained problem) {
        RightsRequest one = desk.getFor(act, id);
        Set<UUID> named = new HashSet<>(Set.of(one.person()));
        Optional.ofNullable(one.answer()).ifPresent(answer -> named.add(answer.by()));
        return Answer.screen("rights/request").with("one", one).with("people", people.names(named))
                .with("mayAnswer", desk.mayAnswer(act, one)).with("regulation", regulation).with("problem", problem)
                .status(problem == null ? 200 : 409);
    }

    private Answer.Screen page(Act act, HttpServletRequest request, String text, @Nullable Explained problem) {
        List<Look> looks = desk.looks(act);
        Set<UUID> lookers = looks.stream().map(Look::by).filter(java.util.Objects::nonNull).collect(Collectors.toSet());
        return Answer.screen("rights/rights").with("held", desk.held(act, frames.texts(request))).with("looks", looks)
                .with("people", people.names(lookers)).with("own", desk.own(act)).with("text", text)
                .with("today", act.today()).with("regulation", regulation).with("problem", problem)
                .status(problem == null ? 200 : 409);
    }

    private static void copy(List<Holding> held, Texts t, OutputStream out) throws IOException {
        try (SheetWriter lines = SheetWriter.csv(out, List.of(t.get("rights.copy.what"), t.get("rights.copy.on"),
                t.get("rights.copy.entry")))) {
            for (Holding one : held) {
                for (HeldAbout.Entry entry : one.entries()) {
                    lines.row(Arrays.asList(t.get("rights.held." + one.key()), entry.on(), entry.text()));
                }
            }
        }
    }
}
